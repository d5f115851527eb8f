<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Kernel;

use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldCheck;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\MizkarException;
use Mizkar\Settings\MailMode;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class FieldCheckTest extends TestCase {

	/** @return array<string, array{Field, mixed, mixed}> */
	public static function good(): array {
		return array(
			'a number'                 => array( self::field( FieldType::Integer ), 12, 12 ),
			'digits'                   => array( self::field( FieldType::Integer ), ' 12 ', 12 ),
			'Persian digits'           => array( self::field( FieldType::Integer ), '۱۲', 12 ),
			'the largest'              => array( self::field( FieldType::Integer, max: 5 ), 5, 5 ),
			'yes as a form says it'    => array( self::field( FieldType::Boolean ), '1', true ),
			'no'                       => array( self::field( FieldType::Boolean ), false, false ),
			'an option'                => array( self::field( FieldType::Option, enum: MailMode::class ), 'log', 'log' ),
			'numbers with commas'      => array( self::field( FieldType::Integers ), '3,1,3', array( 3, 1 ) ),
			'an empty list'            => array( self::field( FieldType::Lines ), '', array() ),
			'lines'                    => array( self::field( FieldType::Lines ), array( ' a ', 'b' ), array( 'a', 'b' ) ),
			'a line, folded'           => array( self::field( FieldType::Line ), "a\nb\u{202E}", 'a b' ),
			'text keeps its lines'     => array( self::field( FieldType::Text ), "a\r\nb", "a\nb" ),
			'an address, in small'     => array( self::field( FieldType::Email ), ' Sara@Example.ORG ', 'sara@example.org' ),
			'an address with ۱'        => array( self::field( FieldType::Email ), 'a۱@example.org', 'a1@example.org' ),
			'a web address'            => array( self::field( FieldType::Url ), 'https://example.org/ف', 'https://example.org/ف' ),
			'a colour'                 => array( self::field( FieldType::Color ), '#ABCDEF', '#abcdef' ),
			'a time elsewhere'         => array( self::field( FieldType::DateTime ), '2026-01-02T03:04:05+03:30', '2026-01-01 23:34:05' ),
			'nothing, where it may be' => array( self::field( FieldType::Email, nullable: true ), null, null ),
			'empty, where it may be'   => array( self::field( FieldType::Email, nullable: true ), '', null ),
			'empty, where it is free'  => array( self::field( FieldType::Line ), '', '' ),
			'as long as allowed'       => array( self::field( FieldType::Line, max: 3 ), 'سلا', 'سلا' ),
		);
	}

	#[DataProvider( 'good' )]
	public function test_good( Field $field, mixed $given, mixed $expected ): void {
		self::assertSame( $expected, FieldCheck::check( $field, $given ) );
	}

	/** @return array<string, array{Field, mixed}> */
	public static function bad(): array {
		return array(
			'nothing'                 => array( self::field( FieldType::Integer ), null ),
			'a word for a number'     => array( self::field( FieldType::Integer ), 'twelve' ),
			'half a number'           => array( self::field( FieldType::Integer ), 1.5 ),
			'a number and more'       => array( self::field( FieldType::Integer ), '12 OR 1=1' ),
			'less than nothing'       => array( self::field( FieldType::Integer ), -1 ),
			'too large'               => array( self::field( FieldType::Integer, max: 5 ), 6 ),
			'beyond integers'         => array( self::field( FieldType::Integer ), '99999999999999999999' ),
			'a list for a number'     => array( self::field( FieldType::Integer ), array( 1 ) ),
			'maybe'                   => array( self::field( FieldType::Boolean ), 'maybe' ),
			'an unknown option'       => array( self::field( FieldType::Option, enum: MailMode::class ), 'lo' ),
			'an option of a list'     => array( self::field( FieldType::Option, enum: MailMode::class ), array( 'log' ) ),
			'a word among numbers'    => array( self::field( FieldType::Integers ), '1,x' ),
			'too many'                => array( self::field( FieldType::Lines, max: 1 ), array( 'a', 'b' ) ),
			'a list in a list'        => array( self::field( FieldType::Lines ), array( array( 'a' ) ) ),
			'a list for a line'       => array( self::field( FieldType::Line ), array( 'a' ) ),
			'invalid UTF-8'           => array( self::field( FieldType::Line ), "a\xFF" ),
			'too long'                => array( self::field( FieldType::Line, max: 3 ), 'سلام' ),
			'10 MB'                   => array( self::field( FieldType::Text, max: 60_000 ), str_repeat( 'x', 10_000_000 ) ),
			'only white space'        => array( self::field( FieldType::Text, required: true ), " \n\u{202E}" ),
			'no address'              => array( self::field( FieldType::Email ), 'sara@' ),
			'an address with a header' => array( self::field( FieldType::Email ), "a@example.org\nBcc: b@example.org" ),
			'a script for an address' => array( self::field( FieldType::Url ), 'javascript:alert(1)' ),
			'a colour by name'        => array( self::field( FieldType::Color ), 'red' ),
			'a colour and more'       => array( self::field( FieldType::Color ), '#abcdef;}' ),
			'a day for a time'        => array( self::field( FieldType::DateTime ), '2026-01-02' ),
			'a line for an object'    => array( self::field( FieldType::Object ), 'x' ),
		);
	}

	#[DataProvider( 'bad' )]
	public function test_bad( Field $field, mixed $given ): void {
		try {
			FieldCheck::check( $field, $given );
			self::fail( 'Accepted.' );
		} catch ( MizkarException $exception ) {
			self::assertSame( ErrorCode::InvalidInput, $exception->error_code );
			self::assertSame( array( 'it' ), array_keys( $exception->fields ) );
			self::assertSame( $exception->fields['it'], $exception->human_message() );
		}
	}

	/** @param class-string<\BackedEnum>|null $enum */
	private static function field( FieldType $type, ?string $enum = null, bool $nullable = false, bool $required = false, ?int $max = null ): Field {
		return new Field( 'it', $type, enum: $enum, nullable: $nullable, required: $required, max: $max );
	}
}
