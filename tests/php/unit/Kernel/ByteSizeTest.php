<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Kernel;

use Mizkar\Kernel\ByteSize;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class ByteSizeTest extends TestCase {

	#[TestWith( array( 0, '0 bytes' ) )]
	#[TestWith( array( 1023, '1023 bytes' ) )]
	#[TestWith( array( 1024, '1 KB' ) )]
	#[TestWith( array( 1_572_864, '1.5 MB' ) )]
	#[TestWith( array( 10_485_760, '10 MB' ) )]
	#[TestWith( array( 2_147_483_648, '2 GB' ) )]
	public function test_a_size_is_said_in_the_largest_fitting_unit( int $bytes, string $words ): void {
		self::assertSame( $words, ByteSize::local( $bytes ) );
	}
}
