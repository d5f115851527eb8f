<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Tickets;

use Mizkar\Kernel\Field;
use Mizkar\Tickets\AuthorType;
use Mizkar\Tickets\Channel;
use Mizkar\Tickets\MessageKind;
use Mizkar\Tickets\MessageSchema;
use Mizkar\Tickets\NewTicketSchema;
use Mizkar\Tickets\Priority;
use Mizkar\Tickets\Status;
use Mizkar\Tickets\StatusColumns;
use Mizkar\Tickets\TicketQuery;
use Mizkar\Tickets\TicketSchema;
use Mizkar\Tickets\View;
use PHPUnit\Framework\TestCase;

final class VocabularyTest extends TestCase {

	public function test_everything_has_its_own_word(): void {
		foreach ( array( Status::cases(), Priority::cases(), Channel::cases(), View::cases(), MessageKind::cases(), AuthorType::cases() ) as $cases ) {
			$labels = array_map( static fn ( Status|Priority|Channel|View|MessageKind|AuthorType $case ): string => $case->label(), $cases );
			self::assertSame( $labels, array_unique( array_diff( $labels, array( '' ) ) ) );
		}
	}

	public function test_what_is_stored_fits_its_column(): void {
		foreach ( array( Status::cases(), Priority::cases(), Channel::cases(), MessageKind::cases(), AuthorType::cases() ) as $cases ) {
			self::assertLessThanOrEqual( 16, max( array_map( static fn ( \BackedEnum $case ): int => strlen( (string) $case->value ), $cases ) ) );
		}
	}

	public function test_priorities_rank_as_they_are_listed(): void {
		self::assertSame( array( 1, 2, 3, 4 ), array_map( static fn ( Priority $priority ): int => $priority->rank(), Priority::cases() ) );
	}

	public function test_done_means_solved_or_closed(): void {
		foreach ( Status::cases() as $status ) {
			self::assertSame( in_array( $status, array( Status::Solved, Status::Closed ), true ), $status->is_done() );
			$columns = StatusColumns::of( $status, '2026-01-01 00:00:00' );
			self::assertSame( $status->value, $columns['status'] );
			self::assertSame( $status->is_done() ? '2026-01-01 00:00:00' : null, $columns['solved_at'] );
		}
	}

	public function test_spam_and_trash_are_in_no_list_but_their_own(): void {
		foreach ( View::cases() as $view ) {
			$expected = match ( $view ) {
				View::Spam  => array( Status::Spam ),
				View::Trash => array( Status::Trash ),
				default     => array(),
			};
			self::assertSame( $expected, array_values( array_filter( $view->statuses(), static fn ( Status $status ): bool => in_array( $status, array( Status::Spam, Status::Trash ), true ) ) ), $view->value );
		}
		self::assertNotContains( Status::Spam, Status::listed() );
		self::assertNotContains( Status::Trash, Status::listed() );
	}

	public function test_views_know_whose_they_are(): void {
		self::assertSame( array( 7, 0, null ), array( View::Mine->query( 7 )->assignee_id, View::Unassigned->query( 7 )->assignee_id, View::All->query( 7 )->assignee_id ) );
	}

	/** Each is a decision: a new field that customers may read or write is added here too. */
	public function test_what_customers_may_read_and_write(): void {
		$names = static fn ( array $fields, string $list ): array => array_values( array_map( static fn ( Field $field ): string => $field->name, array_filter( $fields, static fn ( mixed $field ): bool => $field instanceof Field && in_array( Field::CUSTOMER, 'readers' === $list ? $field->readers : $field->writers, true ) && ( 'writers' === $list || ! $field->transient_input ) ) ) );
		self::assertEqualsCanonicalizing( array( 'id', 'number', 'subject', 'excerpt', 'status', 'department_id', 'message_count', 'created_at', 'last_message_at', 'solved_at' ), $names( TicketSchema::schema()->fields, 'readers' ) );
		self::assertEqualsCanonicalizing( array( 'subject', 'body', 'body_format', 'department_id', 'status', 'name', 'email', 'attachment_keys', 'submission_id' ), $names( NewTicketSchema::schema()->fields, 'writers' ) );
		self::assertEqualsCanonicalizing( array( 'id', 'ticket_id', 'kind', 'author_type', 'author_name', 'body_html', 'event', 'attachments', 'created_at' ), $names( MessageSchema::schema()->fields, 'readers' ) );
		self::assertEqualsCanonicalizing( array( 'body', 'body_format', 'attachment_keys', 'submission_id' ), $names( MessageSchema::schema()->fields, 'writers' ) );
	}

	public function test_every_sort_is_a_column_that_lists_know(): void {
		self::assertEqualsCanonicalizing( array( 'id', 'id', 'last_message_at', 'priority_rank' ), array_values( TicketSchema::schema()->sorts() ) );
	}

	public function test_a_query_is_narrowed_without_losing_a_filter(): void {
		$query  = new TicketQuery( array( Status::Open ), array( 1 ), 2, Priority::High, array( 3 ), 4, sort: 'id', descending: false, search: 'x', limit: 9 );
		$narrow = $query->within_departments( array( 8 ) );
		self::assertSame( array( 8 ), $narrow->department_ids );
		self::assertEquals( array_diff_key( get_object_vars( $query ), array( 'department_ids' => 1 ) ), array_diff_key( get_object_vars( $narrow ), array( 'department_ids' => 1 ) ) );
	}
}
