<?php

declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Blocks;

use Mizkar\Blocks\BlockViews;
use Mizkar\Blocks\FormGuard;
use Mizkar\Blocks\FormHandler;
use Mizkar\Blocks\FormPost;
use Mizkar\Contacts\GuestSession;
use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\Clock;
use Mizkar\Kernel\Crypto;
use Mizkar\Kernel\Values;
use Mizkar\Tests\Integration\TestCase;
use Mizkar\Tickets\Channel;
use Mizkar\Tickets\MessageKind;
use Mizkar\Tickets\Status;
use Mizkar\Tickets\Ticket;
use Mizkar\Tickets\TicketQuery;

abstract class BlocksTestCase extends TestCase {

	protected function setUp(): void {
		parent::setUp();
		$this->come_from( 'same-origin' );
	}

	protected function tearDown(): void {
		unset( $_SERVER['HTTP_SEC_FETCH_SITE'] );
		parent::tearDown();
	}

	/** @param string $site As browsers say in Sec-Fetch-Site; empty for one that says nothing. */
	final protected function come_from( string $site ): void {
		$_SERVER['HTTP_SEC_FETCH_SITE'] = $site;
	}

	/**
	 * The page at that address.
	 *
	 * @param array<string, string> $query Without prefix.
	 */
	final protected function page( array $query = array() ): BlockViews {
		return self::services()->block_views_for( new FormPost( self::prefixed( $query ), new Values( array() ), new Values( array() ), false, '/support/' . self::query_of( $query ) ) );
	}

	/**
	 * What a browser without JavaScript posts there.
	 *
	 * @param array<string, mixed>  $fields Without prefix.
	 * @param array<string, string> $query
	 * @param array<string, mixed>  $files  As in $_FILES.
	 */
	final protected function sent( string $action, array $fields, array $query = array(), array $files = array() ): BlockViews {
		$fields += array( 'action' => $action, 'stamp' => self::stamp( -60 ) );
		return self::services()->block_views_for( new FormPost( self::prefixed( $query ), self::prefixed( $fields ), self::prefixed( $files ), true, '/support/' . self::query_of( $query ) ) );
	}

	/**
	 * @param array<string, mixed> $fields
	 * @param array<string, mixed> $files
	 */
	final protected function asked( array $fields = array(), array $files = array() ): BlockViews {
		return $this->sent( FormHandler::CREATE, $fields + self::question(), files: $files );
	}

	/** @return array<string, string> */
	final protected static function question(): array {
		return array( 'subject' => 'Where is it?', 'body' => 'I ordered two weeks ago.', 'name' => 'Sara', 'email' => 'sara@example.org' );
	}

	/** The guard's mark of a page that was made some seconds ago. */
	final protected static function stamp( int $offset_s ): string {
		$clock = new class( $offset_s ) extends Clock {

			public function __construct( private readonly int $offset_s ) {
			}

			public function now(): \DateTimeImmutable {
				return parent::now()->modify( sprintf( '%+d seconds', $this->offset_s ) );
			}
		};
		return ( new FormGuard( self::services()->context(), $clock ) )->stamp();
	}

	/** A browser that holds a guest's session. */
	final protected function visitor(): string {
		$token                           = Crypto::token();
		$_COOKIE[ GuestSession::COOKIE ] = $token;
		return $token;
	}

	final protected function ticket_of_visitor(): Ticket {
		$this->visitor();
		return self::services()->tickets()->create( self::question(), self::services()->viewers()->for_page(), Channel::Form );
	}

	final protected function ticket_of( int $user_id ): Ticket {
		return self::services()->tickets()->create( array( 'subject' => 'Mine', 'body' => 'Nobody else’s.' ), self::services()->viewers()->of_user( $user_id ), Channel::Form );
	}

	/** @return list<Ticket> */
	final protected static function tickets(): array {
		return self::services()->ticket_reader()->find( new TicketQuery( statuses: Status::listed() ), Viewer::system() )->items;
	}

	/** @return list<string> What was said in it, notes included. */
	final protected static function said_in( int $ticket_id ): array {
		$said = array();
		foreach ( self::services()->ticket_reader()->messages( $ticket_id, 0, 100, Viewer::system() ) as $message ) {
			if ( MessageKind::Event !== $message->kind ) {
				$said[] = wp_strip_all_tags( $message->body_html );
			}
		}
		return $said;
	}

	/** @param array<string, mixed> $attributes */
	final protected static function form_of( BlockViews $views, array $attributes = array() ): string {
		return $views->form->render( new Values( $attributes ), 'class="mizkar-block"' );
	}

	final protected static function tickets_of( BlockViews $views ): string {
		return wp_interactivity_process_directives( $views->tickets->render( 'class="mizkar-block"' ) );
	}

	/** @param array<string, mixed> $values */
	private static function prefixed( array $values ): Values {
		$prefixed = array();
		foreach ( $values as $name => $value ) {
			$prefixed[ FormPost::PREFIX . $name ] = $value;
		}
		return new Values( $prefixed );
	}

	/** @param array<string, string> $query */
	private static function query_of( array $query ): string {
		return array() === $query ? '' : '?' . http_build_query( self::prefixed( $query )->all() );
	}
}
