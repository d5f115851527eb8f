<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Tools;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\Schema;
use Mizkar\Tickets\Priority;
use Mizkar\Tools\Generate\EnumWriter;
use Mizkar\Tools\Generate\ErrorWriter;
use Mizkar\Tools\Generate\LabelWriter;
use Mizkar\Tools\Generate\ListWriter;
use Mizkar\Tools\Generate\MockWriter;
use Mizkar\Tools\Generate\Names;
use Mizkar\Tools\Generate\Output;
use Mizkar\Tools\Generate\RouteWriter;
use Mizkar\Tools\Generate\Sources;
use Mizkar\Tools\Generate\TypeWriter;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** A field is one line in its schema; everything in TypeScript follows from it. */
final class GenerateTest extends TestCase {

	public static function setUpBeforeClass(): void {
		foreach ( (array) glob( dirname( __DIR__, 4 ) . '/tools/generate/*.php' ) as $file ) {
			require_once (string) $file;
		}
	}

	private static function cases(): Schema {
		return new Schema(
			'help-case',
			array(
				new Field( 'id', FieldType::Integer, 'ID', sortable: true ),
				new Field( 'urgency', FieldType::Option, "How urgent it's", enum: Priority::class, filterable: true, column: true, readers: array( Field::DESK ), writers: array( Field::DESK ) ),
				new Field( 'title', FieldType::Line, 'Title', required: true, max: 40, writers: array( Field::DESK, Field::CUSTOMER ) ),
				new Field( 'due_at', FieldType::DateTime, nullable: true ),
				new Field( 'wait', FieldType::Integer, unit: 'ms' ),
				new Field( 'secret', FieldType::Line, writers: array( Field::DESK ), transient_input: true ),
			)
		);
	}

	public function test_answers_differ_by_reader_and_input_by_writer(): void {
		$types = TypeWriter::of( self::cases(), Sources::READ | Sources::CREATE | Sources::CHANGE );
		self::assertStringContainsString( "export interface HelpCase {\n\tid: number;\n\turgency: Priority;\n\ttitle: string;\n\tdue_at: string | null;\n\t/** In ms. */\n\twait: number;\n}", $types );
		self::assertStringContainsString( "export interface CustomerHelpCase {\n\tid: number;\n\ttitle: string;", $types );
		self::assertStringContainsString( "export interface HelpCaseInput {\n\turgency?: Priority;\n\ttitle: string;\n\tsecret?: string;\n}", $types );
		self::assertStringContainsString( "export interface CustomerHelpCaseInput {\n\ttitle: string;\n}", $types );
		self::assertStringContainsString( "export interface CustomerHelpCaseChange {\n\ttitle?: string;\n}", $types );
	}

	public function test_columns_sorts_filters_and_limits_follow(): void {
		$lists = ListWriter::of( self::cases(), Sources::READ );
		self::assertStringContainsString( "export const HELP_CASE_COLUMNS = [ 'urgency' ] as const;", $lists );
		self::assertStringContainsString( "export const HELP_CASE_SORTS = [ 'id' ] as const;", $lists );
		self::assertStringContainsString( "export interface HelpCaseFilters {\n\turgency?: Priority;\n}", $lists );
		self::assertStringContainsString( "export const HELP_CASE_LIMITS = {\n\ttitle: 40,\n\tsecret: 255,\n} as const;", $lists );
	}

	public function test_labels_stay_translatable_and_quoted(): void {
		self::assertStringContainsString( "urgency: __( 'How urgent it\\'s', 'mizkar' ),", LabelWriter::fields( self::cases() ) );
		self::assertStringContainsString( "export const priorityLabels = (): Record< Priority, string > => ( {\n\tlow: __( 'Low', 'mizkar' ),", LabelWriter::write() );
	}

	public function test_a_mock_is_whole_and_valid(): void {
		self::assertSame(
			"export const mockHelpCase = ( changes: Partial< HelpCase > = {} ): HelpCase => ( {\n\tid: 1,\n\turgency: 'low',\n\ttitle: 'title',\n\tdue_at: null,\n\twait: 0,\n\t...changes,\n} );\n\n",
			MockWriter::mock( self::cases(), 'HelpCase', Field::DESK )
		);
	}

	public function test_every_error_code_says_its_status_and_whether_to_try_again(): void {
		self::assertStringContainsString( 'mizkar_rate_limited: { status: 429, retryable: true },', ErrorWriter::write() );
	}

	public function test_an_option_is_a_union_and_a_list(): void {
		$enums = EnumWriter::write();
		self::assertStringContainsString( "export type Priority = 'low' | 'normal' | 'high' | 'urgent';", $enums );
		self::assertStringContainsString( "export const PRIORITIES: readonly Priority[] = [ 'low', 'normal', 'high', 'urgent' ];", $enums );
		self::assertStringContainsString( 'export const STATUSES: readonly Status[]', $enums );
	}

	public function test_every_route_of_every_controller_has_a_builder(): void {
		$routes = RouteWriter::write( dirname( __DIR__, 4 ) . '/includes' );
		self::assertStringContainsString( 'export const ticketMessagesPath = ( id: number ): string => `/mizkar/v1/tickets/${ id }/messages`;', $routes );
		self::assertStringContainsString( 'export const attachmentPath = ( key: string ): string => `/mizkar/v1/attachments/${ encodeURIComponent( key ) }`;', $routes );
		self::assertStringContainsString( "export const ticketsPath = (): string => '/mizkar/v1/tickets';", $routes );
	}

	/** @return list<array{string, string}> */
	public static function names(): array {
		return array( array( 'ticket', 'tickets' ), array( 'delivery', 'deliveries' ), array( 'key', 'keys' ) );
	}

	#[DataProvider( 'names' )]
	public function test_one_and_many( string $one, string $many ): void {
		self::assertSame( array( $many, $one ), array( Names::plural( $one ), Names::singular( $many ) ) );
	}

	public function test_check_tells_a_difference_and_writes_nothing(): void {
		$folder = sys_get_temp_dir() . '/mizkar-generate-' . bin2hex( random_bytes( 4 ) );
		$output = new Output( $folder );
		$this->expectOutputRegex( '/Out of date.*a\.ts.*Written: a\.ts.*up to date.*Out of date.*old\.ts.*Written: old\.ts/s' );
		try {
			self::assertSame( 1, $output->finish( array( 'a.ts' => 'x' ), true ) );
			self::assertDirectoryDoesNotExist( $folder );
			self::assertSame( 0, $output->finish( array( 'a.ts' => 'x' ), false ) );
			self::assertSame( 0, $output->finish( array( 'a.ts' => 'x' ), true ) );
			touch( $folder . '/old.ts' );
			self::assertSame( 1, $output->finish( array( 'a.ts' => 'x' ), true ) );
			$output->finish( array( 'a.ts' => 'x' ), false );
			self::assertFileDoesNotExist( $folder . '/old.ts' );
		} finally {
			unlink( $folder . '/a.ts' );
			rmdir( $folder );
		}
	}
}
