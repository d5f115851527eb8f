<?php

declare( strict_types=1 );

use Mizkar\Kernel\Values;
use Mizkar\Plugin;

/** @var array<string, mixed> $attributes */

echo Plugin::instance()->services->block_views()->form->render( Values::from( $attributes ), get_block_wrapper_attributes( array( 'class' => 'mizkar-block' ) ) );
