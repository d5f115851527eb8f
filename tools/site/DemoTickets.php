<?php
declare( strict_types=1 );

namespace Mizkar\Tools;

use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\Values;
use Mizkar\Services;

/** Fills the desk with the conversations of tools/site/demo, in both languages whatever the site's own is. */
final class DemoTickets {

	private const LANGUAGES = array(
		'en_US' => 'tickets-en.json',
		'fa_IR' => 'tickets-fa.json',
	);

	/** @var array<string, int> */
	private array $departments = array();

	/** @var array<string, int> */
	private array $tags = array();

	/** @param array<string, int> $users Ids by login: customer and every assignee. */
	public function __construct(
		private readonly Services $services,
		private readonly DemoClock $clock,
		private readonly string $locale,
		private readonly array $users,
	) {
	}

	public function make_tickets(): void {
		$tickets = array();
		foreach ( self::LANGUAGES as $locale => $file ) {
			foreach ( self::json( $file ) as $ticket ) {
				$values    = Values::from( $ticket );
				$tickets[] = array( self::number( $values->raw( 'hours_ago' ) ), $locale, $values );
			}
		}
		// The oldest first, so that numbers grow with time.
		usort( $tickets, static fn ( array $a, array $b ): int => $b[0] <=> $a[0] );
		$today = new \DateTimeImmutable( 'now', new \DateTimeZone( 'UTC' ) );
		foreach ( $tickets as [ $hours_ago, $locale, $ticket ] ) {
			$this->make_one( $ticket, $locale === $this->locale, $today->modify( sprintf( '-%d minutes', (int) ( $hours_ago * 60 ) ) ) );
		}
	}

	/** Departments and tags. */
	public function make_desk(): void {
		$desk = self::json( 'desk.json' );
		foreach ( Values::from( $desk['departments'] )->all() as $key => $department ) {
			$values                    = Values::from( $department );
			$this->departments[ $key ] = $this->services->departments()->create(
				array(
					'name'  => $values->string( $this->locale ),
					'color' => $values->string( 'color' ),
				)
			)->id;
		}
		foreach ( Values::from( $desk['tags'] )->all() as $key => $tag ) {
			$this->tags[ $key ] = $this->services->tags()->create( array( 'name' => Values::from( $tag )->string( $this->locale ) ) )['id'];
		}
	}

	private function make_one( Values $ticket, bool $is_own_language, \DateTimeImmutable $begin ): void {
		$messages = array_map( static fn ( mixed $message ): array => is_array( $message ) ? $message : array(), (array) $ticket->all()['messages'] );
		$person   = $is_own_language && $ticket->bool( 'is_customer' )
			? array( 'user_id' => $this->users['customer'] )
			: array(
				'name'  => $ticket->string( 'name' ),
				'email' => $ticket->string( 'email' ),
			);
		$this->clock->set( $begin );
		$id    = self::checked(
			mizkar_create_ticket(
				array(
					'subject'       => $ticket->string( 'subject' ),
					'body'          => self::text( $messages[0][1] ?? '' ),
					'department_id' => $this->departments[ $ticket->string( 'department' ) ],
					'priority'      => $ticket->string( 'priority' ),
					'tag_ids'       => array_map( fn ( string $tag ): int => $this->tags[ $tag ], $ticket->strings( 'tags' ) ),
					...$person,
				)
			)
		);
		$agent = $this->users[ $ticket->string( 'assignee' ) ] ?? $this->users['agent'];
		$now   = new \DateTimeImmutable( 'now', new \DateTimeZone( 'UTC' ) );
		$gap_s = (int) min( 5400, ( $now->getTimestamp() - $begin->getTimestamp() ) / ( count( $messages ) + 1 ) );
		foreach ( array_slice( $messages, 1 ) as $index => $message ) {
			$this->clock->set( $begin->modify( sprintf( '+%d seconds', $gap_s * ( $index + 1 ) ) ) );
			self::checked( mizkar_reply( $id, self::reply( self::text( $message[0] ?? '' ), self::text( $message[1] ?? '' ), $agent ) ) );
		}
		$this->finish( $id, $ticket, $agent );
	}

	private function finish( int $id, Values $ticket, int $agent ): void {
		$changes = array_filter(
			array(
				'status'      => 'new' === $ticket->string( 'status' ) ? null : $ticket->string( 'status' ),
				'assignee_id' => '' === $ticket->string( 'assignee' ) ? null : $agent,
			),
			static fn ( mixed $value ): bool => null !== $value
		);
		if ( array() !== $changes ) {
			$this->services->ticket_changes()->change( $id, $changes, Viewer::system( $agent ) );
		}
	}

	/** @return array<string, mixed> */
	private static function reply( string $who, string $text, int $agent ): array {
		return match ( $who ) {
			'customer' => array(
				'body'   => $text,
				'author' => 'contact',
			),
			'note' => array(
				'body'    => $text,
				'kind'    => 'note',
				'user_id' => $agent,
			),
			default => array(
				'body'    => $text,
				'user_id' => $agent,
			),
		};
	}

	/** @return array<mixed> */
	private static function json( string $name ): array {
		$data = json_decode( (string) file_get_contents( __DIR__ . '/demo/' . $name ), true, 32, JSON_THROW_ON_ERROR );
		return is_array( $data ) ? $data : array();
	}

	private static function number( mixed $value ): float {
		return is_int( $value ) || is_float( $value ) ? (float) $value : 0.0;
	}

	private static function text( mixed $value ): string {
		return is_string( $value ) ? $value : '';
	}

	private static function checked( int|\WP_Error $result ): int {
		return is_int( $result ) ? $result : throw new \RuntimeException( $result->get_error_message() . ' ' . (string) wp_json_encode( $result->get_error_data() ) );
	}
}
