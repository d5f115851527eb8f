<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Kernel\Clock;
use Mizkar\Kernel\LocalDate;

/** A moment for a person: how long ago, and exactly when for whoever asks. */
final class TimeTag {

	public function __construct( private readonly Clock $clock ) {
	}

	/** @param string $column UTC, Y-m-d H:i:s. */
	public function render( string $column ): string {
		$date = LocalDate::of_sql( $column );
		return Markup::text( 'time', $date->relative( $this->clock->now() ), array( 'datetime' => $date->machine(), 'title' => $date->absolute() ) );
	}
}
