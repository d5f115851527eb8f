<?php

declare( strict_types=1 );

use Mizkar\Plugin;

echo Plugin::instance()->services->block_views()->tickets->render( get_block_wrapper_attributes( array( 'class' => 'mizkar-block' ) ) );
