<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/** "1.5 MB" in the reader's language and digits. */
final class ByteSize {

	private const KB = 1_024;
	private const MB = 1_048_576;
	private const GB = 1_073_741_824;

	public static function local( int $bytes ): string {
		[ $size, $words, $decimals ] = match ( true ) {
			/* translators: %s: a number of gigabytes. */
			$bytes >= self::GB => array( self::GB, __( '%s GB', 'mizkar' ), 1 ),
			/* translators: %s: a number of megabytes. */
			$bytes >= self::MB => array( self::MB, __( '%s MB', 'mizkar' ), 1 ),
			/* translators: %s: a number of kilobytes. */
			$bytes >= self::KB => array( self::KB, __( '%s KB', 'mizkar' ), 0 ),
			/* translators: %s: a number of bytes. */
			default               => array( 1, __( '%s bytes', 'mizkar' ), 0 ),
		};
		$number = number_format( $bytes / $size, $decimals, '.', '' );
		$number = $decimals > 0 && str_ends_with( $number, '.0' ) ? substr( $number, 0, -2 ) : $number;
		return sprintf( $words, Digits::local( Digits::are_persian() ? str_replace( '.', '٫', $number ) : $number ) );
	}
}
