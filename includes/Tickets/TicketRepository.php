<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\Database;
use Mizkar\Kernel\DuplicateKeyException;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Values;
use Mizkar\Settings\Settings;

/** One ticket: its post and its row. Lists are TicketListRepository's. */
final class TicketRepository {

	public const POST_TYPE = 'mizkar_ticket';

	public function __construct( private readonly Database $database, private readonly Settings $settings ) {
	}

	/** What an entity is made of; the subject is the post's title, the customer's name the contact's. */
	public static function select( Database $database ): string {
		return "t.*, p.post_title AS subject, c.name AS contact_name
			FROM {$database->table( 'tickets' )} t
			JOIN {$database->core_table( 'posts' )} p ON p.ID = t.id
			LEFT JOIN {$database->table( 'contacts' )} c ON c.id = t.contact_id";
	}

	public function find( int $id ): ?Ticket {
		return $this->one( 'WHERE t.id = %d', $id );
	}

	public function find_by_submission( string $submission ): ?Ticket {
		return $this->one( 'WHERE t.submission = %s', $submission );
	}

	/**
	 * Held until the transaction ends, so that two agents' changes come one after the other. What the locking read tells is what
	 * was committed last; anything else may be as old as the transaction's first question.
	 */
	public function lock( int $id ): ?Ticket {
		$row = $this->database->row( "SELECT * FROM {$this->database->table( 'tickets' )} WHERE id = %d FOR UPDATE", array( $id ) );
		return null === $row ? null : $this->find( $id )?->with( $row->all() );
	}

	private function one( string $where, int|string $parameter ): ?Ticket {
		$row = $this->database->row( 'SELECT ' . self::select( $this->database ) . " $where", array( $parameter ) );
		return null === $row ? null : Ticket::from_row( $row, $this->settings->values()->string( 'number_prefix' ) );
	}

	/**
	 * @param array<string, scalar|null> $columns
	 * @throws DuplicateKeyException Where the same submission has become a ticket already.
	 */
	public function insert( string $subject, int $author_user_id, array $columns ): int {
		$id = $this->insert_post( $subject, $author_user_id );
		$this->database->insert( 'tickets', array( 'id' => $id ) + self::with_listing( $columns ) );
		return $id;
	}

	/** @param array<string, scalar|null> $columns */
	public function update( int $id, array $columns ): void {
		$this->database->update( 'tickets', self::with_listing( $columns ), array( 'id' => $id ) );
	}

	public function rename( int $id, string $subject ): void {
		$this->plain_title( static fn (): int|\WP_Error => wp_update_post( array( 'ID' => $id, 'post_title' => wp_slash( $subject ) ), true ) );
	}

	/** The tickets of one contact become another's. */
	public function move_contact( int $from_id, int $into_id ): void {
		$this->database->update( 'tickets', array( 'contact_id' => $into_id ), array( 'contact_id' => $from_id ) );
	}

	public function count_in_department( int $department_id ): int {
		$statuses = array_column( Status::cases(), 'value' );
		return $this->database->int(
			"SELECT COUNT(*) FROM {$this->database->table( 'tickets' )} WHERE status IN (" . Database::list_of( '%s', $statuses ) . ') AND department_id = %d',
			array_merge( $statuses, array( $department_id ) )
		);
	}

	/** A ticket and what was said in it; its post, files and words are others'. */
	public function delete( int $id ): void {
		$this->database->delete( 'messages', array( 'ticket_id' => $id ) );
		$this->database->delete( 'tickets', array( 'id' => $id ) );
	}

	/** Posts and tables. */
	public function drop(): void {
		foreach ( array( 'term_relationships' => 'object_id', 'postmeta' => 'post_id' ) as $table => $key ) {
			$this->database->execute( "DELETE r FROM {$this->database->core_table( $table )} r JOIN {$this->database->core_table( 'posts' )} p ON p.ID = r.$key WHERE p.post_type = %s", array( self::POST_TYPE ) );
		}
		$this->database->execute( "DELETE FROM {$this->database->core_table( 'posts' )} WHERE post_type = %s", array( self::POST_TYPE ) );
		foreach ( array( 'tickets', 'messages', 'search', 'search_words', 'search_queue' ) as $table ) {
			$this->database->execute( "DROP TABLE IF EXISTS {$this->database->table( $table )}" );
		}
	}

	/**
	 * What a list shows that names no status is one range of an index, not one for each status.
	 *
	 * @param array<string, scalar|null> $columns
	 * @return array<string, scalar|null>
	 */
	private static function with_listing( array $columns ): array {
		return isset( $columns['status'] ) ? $columns + array( 'is_listed' => in_array( $columns['status'], array_column( Status::listed(), 'value' ), true ) ) : $columns;
	}

	private function insert_post( string $subject, int $author_user_id ): int {
		return $this->plain_title(
			static fn (): int|\WP_Error => wp_insert_post(
				array(
					'post_type'      => self::POST_TYPE,
					'post_status'    => 'private',
					'post_title'     => wp_slash( $subject ),
					'post_name'      => strtolower( bin2hex( random_bytes( 8 ) ) ),
					'post_author'    => $author_user_id,
					'comment_status' => 'closed',
					'ping_status'    => 'closed',
				),
				true
			)
		);
	}

	/**
	 * A subject is plain text and escaped wherever it is shown; core's filters for HTML titles would eat "a < b".
	 *
	 * @param callable(): (int|\WP_Error) $write
	 */
	private function plain_title( callable $write ): int {
		kses_remove_filters();
		$unique = static fn ( ?string $slug, string $wanted ): string => $slug ?? $wanted; // The name is random already: no query to find that out.
		add_filter( 'pre_wp_unique_post_slug', $unique, 10, 2 );
		add_filter( 'add_trashed_suffix_to_trashed_posts', '__return_false' );
		try {
			$id = $write();
		} finally {
			remove_filter( 'pre_wp_unique_post_slug', $unique );
			remove_filter( 'add_trashed_suffix_to_trashed_posts', '__return_false' );
			kses_init();
		}
		$this->database->demand_whole();
		return is_wp_error( $id ) ? throw new MizkarException( ErrorCode::Unavailable, message: $id->get_error_message() ) : $id;
	}
}
