<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Kernel;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Schema;
use Mizkar\Kernel\Values;
use PHPUnit\Framework\TestCase;

final class SchemaTest extends TestCase {

	public function test_all_mistakes_are_told_at_once(): void {
		try {
			self::schema()->check( array( 'amount' => 'x', 'secret' => 'mine', 'unknown' => 1, 'id' => 5 ), Field::CUSTOMER, complete: true );
			self::fail( 'Accepted.' );
		} catch ( MizkarException $exception ) {
			self::assertSame( array( 'amount', 'secret', 'unknown', 'id', 'title' ), array_keys( $exception->fields ) );
		}
	}

	public function test_defaults_complete_what_is_created_and_not_what_is_changed(): void {
		self::assertSame( array( 'title' => 'a', 'amount' => 3 ), self::schema()->check( array( 'title' => 'a' ), Field::CUSTOMER, complete: true )->all() );
		self::assertSame( array(), self::schema()->check( array(), Field::CUSTOMER, complete: false )->all() );
	}

	public function test_each_reader_sees_his_fields_typed(): void {
		$row = new Values( array( 'id' => '7', 'title' => 'a', 'amount' => '0', 'secret' => 's', 'note' => '', 'at' => '2026-01-02 03:04:05', 'password' => 'p', 'other' => 1 ) );
		self::assertSame( array( 'id' => 7, 'title' => 'a', 'amount' => 0, 'note' => null, 'at' => '2026-01-02T03:04:05Z' ), self::schema()->present( $row, Field::CUSTOMER ) );
		self::assertSame( 's', self::schema()->present( $row, Field::DESK )['secret'] );
	}

	public function test_json_schema_hides_what_is_only_sent(): void {
		$properties = self::schema()->json_schema()['properties'];
		self::assertIsArray( $properties );
		self::assertSame( array( 'id', 'title', 'amount', 'secret', 'note', 'at' ), array_keys( $properties ) );
		self::assertIsArray( $properties['note'] );
		self::assertSame( array( 'string', 'null' ), $properties['note']['type'] );
		self::assertIsArray( $properties['amount'] );
		self::assertSame( 9, $properties['amount']['maximum'] );
	}

	public function test_sorts_and_filters_are_whitelists(): void {
		self::assertSame( array( 'title' => 'title', 'at' => 'id' ), self::schema()->sorts() );
		self::assertSame( array( 'amount' ), array_keys( self::schema()->filters() ) );
	}

	private static function schema(): Schema {
		$both = array( Field::DESK, Field::CUSTOMER );
		return new Schema(
			'thing',
			array(
				new Field( 'id', FieldType::Integer ),
				new Field( 'title', FieldType::Line, required: true, sortable: true, writers: $both ),
				new Field( 'amount', FieldType::Integer, filterable: true, max: 9, writers: $both, default: 3 ),
				new Field( 'secret', FieldType::Line, readers: array( Field::DESK ), writers: array( Field::DESK ) ),
				new Field( 'note', FieldType::Line, nullable: true ),
				new Field( 'at', FieldType::DateTime, sortable: true, sort_by: 'id' ),
				new Field( 'password', FieldType::Line, writers: $both, transient_input: true ),
			)
		);
	}
}
