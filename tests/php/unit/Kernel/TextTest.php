<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Kernel;

use Mizkar\Kernel\Text;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class TextTest extends TestCase {

	/** @return array<string, array{string, string}> Two ways to write the same. */
	public static function same(): array {
		return array(
			'Arabic and Persian ye and ke' => array( 'كتاب علي', 'کتاب علی' ),
			'half-space or none'           => array( "می\u{200C}خواهم", 'میخواهم' ),
			'digits'                       => array( '۱۴۰۳ و ٤٥٦', '1403 و 456' ),
			'vowel signs'                  => array( 'مُحَمَّد', 'محمد' ),
			'a stretched word'             => array( 'ســـلام', 'سلام' ),
			'alef with madda'              => array( 'آب', 'اب' ),
			'alef with madda in two'       => array( "\u{0627}\u{0653}ب", 'اب' ),
			'a hamza in its chair'         => array( 'مسئول', 'مسیول' ),
			'capitals and accents'         => array( 'CAFÉ', 'cafe' ),
			'accents in two'               => array( "cafe\u{0301}", 'cafe' ),
		);
	}

	#[DataProvider( 'same' )]
	public function test_normalise_folds( string $one, string $other ): void {
		self::assertSame( Text::normalise( $other ), Text::normalise( $one ) );
	}

	public function test_normalise_twice_is_once(): void {
		foreach ( array( 'مسئولیّت آقای كُلاه', 'Ünïcödé ١٢', "\u{0627}\u{0653}" ) as $text ) {
			self::assertSame( Text::normalise( $text ), Text::normalise( Text::normalise( $text ) ) );
		}
	}

	public function test_words(): void {
		self::assertSame( array( 'سلام', 'order', '12', str_repeat( 'x', 40 ) ), Text::words( 'سلام، Order#۱۲! ' . str_repeat( 'x', 50 ) ) );
		self::assertSame( array(), Text::words( " \n…" ) );
	}

	public function test_clean_takes_out_what_misleads_and_keeps_what_people_write(): void {
		self::assertSame( "a\nb\nc", Text::clean( " a\r\nb\rc\0\x07\u{202E}\u{2066}\u{FEFF} " ) );
		self::assertSame( "می\u{200C}خواهم 👩\u{200D}👧", Text::clean( "می\u{200C}خواهم 👩\u{200D}👧" ) );
		self::assertTrue( mb_check_encoding( Text::clean( "a\xFF\xC0b" ), 'UTF-8' ) );
	}

	public function test_clean_line_is_one_line(): void {
		self::assertSame( 'a b c', Text::clean_line( "a\n\tb \u{00A0} c\n" ) );
	}

	public function test_digits(): void {
		self::assertSame( '0123456789 09', Text::latin_digits( '۰۱۲۳۴۵۶۷۸۹ ٠٩' ) );
		self::assertSame( '۰۱۲۳۴۵۶۷۸۹', Text::persian_digits( '0123456789' ) );
	}

	public function test_excerpt_ends_at_a_word(): void {
		self::assertSame( 'one two…', Text::excerpt( '<p>one two three</p>', 10 ) );
		self::assertSame( 'a & b', Text::excerpt( 'a &amp; b' ) );
	}
}
