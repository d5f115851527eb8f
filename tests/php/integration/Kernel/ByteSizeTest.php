<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Kernel;

use Mizkar\Kernel\ByteSize;
use Mizkar\Tests\Integration\TestCase;

final class ByteSizeTest extends TestCase {

	public function test_a_persian_reader_sees_persian_digits_and_separator(): void {
		add_filter( 'determine_locale', static fn (): string => 'fa_IR' );
		self::assertStringStartsWith( '۱٫۵ ', ByteSize::local( 1_572_864 ) );
	}
}
