<?php
/** The seed's classes, for scripts that run without Composer. */

declare( strict_types=1 );

foreach ( array( 'Dice', 'Piece', 'Phrases', 'World', 'SeededTicket', 'Thread', 'Seed', 'Rows', 'Filler' ) as $mizkar_class ) {
	require_once dirname( __DIR__ ) . "/seed/$mizkar_class.php";
}
