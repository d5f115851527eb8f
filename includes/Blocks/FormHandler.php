<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Contacts\AccessService;
use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\Clock;
use Mizkar\Kernel\Crypto;
use Mizkar\Kernel\DeadlockException;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\RequestContext;
use Mizkar\Kernel\Text;
use Mizkar\Tickets\Channel;
use Mizkar\Tickets\ReplyService;
use Mizkar\Tickets\Status;
use Mizkar\Tickets\TicketChangeService;
use Mizkar\Tickets\TicketService;

/** What the forms do without JavaScript: the same services, then a redirect; or an outcome that the form shows. */
final class FormHandler {

	public const CREATE = 'create_ticket';
	public const REPLY  = 'reply';
	public const STATUS = 'set_status';
	public const LINK   = 'request_link';

	/** A second press within this time is the same act. */
	private const SAME_ACT_S = 600;

	private ?FormOutcome $outcome = null;

	/** @var array<string, string> Taken in this request: name by key. */
	private array $files = array();

	public function __construct(
		private readonly FormPost $post,
		private readonly FormGuard $guard,
		private readonly Visitors $visitors,
		private readonly AccessService $access,
		private readonly TicketService $tickets,
		private readonly ReplyService $replies,
		private readonly TicketChangeService $changes,
		private readonly PostedFiles $posted_files,
		private readonly RequestContext $context,
		private readonly Clock $clock,
	) {
	}

	/** @return string|null Where the browser goes on; null where the page is shown, with what outcome() says. */
	public function handle(): ?string {
		try {
			return match ( $this->post->action() ) {
				self::CREATE => $this->create(),
				self::REPLY  => $this->reply(),
				self::STATUS => $this->set_status(),
				self::LINK   => $this->request_link(),
				default      => $this->post->was_too_large() ? throw self::too_large() : null,
			};
		} catch ( MizkarException $exception ) {
			return $this->fail( $exception );
		} catch ( \Throwable $throwable ) {
			error_log( sprintf( 'Mizkar form: %s: %s at %s:%d', $throwable::class, $throwable->getMessage(), $throwable->getFile(), $throwable->getLine() ) );
			return $this->fail( new MizkarException( $throwable instanceof DeadlockException ? ErrorCode::Unavailable : ErrorCode::Internal ) );
		}
	}

	/** What the form of that action shows: nothing special, or what went wrong. */
	public function outcome( string ...$actions ): FormOutcome {
		return null !== $this->outcome && in_array( $this->outcome->action, array( ...$actions, '' ), true ) ? $this->outcome : new FormOutcome( $actions[0] ?? '' );
	}

	/** Proves in a receipt's address that this ticket was just sent, also to a browser that takes no cookies. */
	public static function receipt_signature( int $ticket_id ): string {
		return substr( Crypto::keyed_hash( 'receipt', (string) $ticket_id ), 0, 20 );
	}

	private function create(): ?string {
		$viewer = $this->visitors->customer();
		if ( $this->guard->is_machine( $this->post ) || ( $viewer->user_id > 0 && ! $this->guard->is_meant( $this->post, $viewer ) ) ) {
			return $this->once_more();
		}
		$viewer = $this->visitors->writer();
		$input  = $this->with_files( $this->typed( 'subject', 'body' ), $viewer );
		if ( '' !== $this->post->field( 'untitled' ) ) {
			$input['subject'] = Text::excerpt( esc_html( $this->post->field( 'body' ) ), 80 );
		}
		if ( $this->post->field( 'department_id' ) !== '' ) {
			$input['department_id'] = $this->post->field( 'department_id' );
		}
		if ( 0 === $viewer->user_id ) {
			$input += $this->typed( 'name', 'email' );
		}
		$ticket = $this->tickets->create( $input, $viewer, Channel::Form );
		return $this->post->address( array( 'ticket' => false, 'received' => $ticket->id . '-' . self::receipt_signature( $ticket->id ) ) );
	}

	private function reply(): ?string {
		$viewer = $this->visitors->customer();
		if ( ! $this->guard->is_meant( $this->post, $viewer ) ) {
			return $this->once_more();
		}
		$id      = $this->post->ticket_id();
		$message = $this->replies->reply( $id, $this->with_files( $this->typed( 'body' ), $viewer ), $viewer );
		return $this->post->address( array( 'ticket' => $id, 'sent' => 'reply' ) ) . '#' . ThreadView::id( $message->id );
	}

	private function set_status(): ?string {
		$viewer = $this->visitors->customer();
		if ( ! $this->guard->is_meant( $this->post, $viewer ) ) {
			return $this->once_more();
		}
		$id = $this->post->ticket_id();
		$this->changes->change( $id, $this->typed( 'status' ), $viewer );
		return $this->post->address( array( 'ticket' => $id, 'sent' => Status::Solved->value === $this->post->field( 'status' ) ? 'solved' : 'reopened' ) ) . '#' . TicketView::SAID;
	}

	private function request_link(): ?string {
		if ( $this->guard->is_machine( $this->post ) ) {
			return $this->once_more();
		}
		$this->access->request_link( $this->post->field( 'email' ), $this->context->client_address() );
		return $this->post->address( array( 'asked' => 1 ) );
	}

	/** Then PHP has kept nothing at all, not even which form it was. */
	private static function too_large(): MizkarException {
		return new MizkarException( ErrorCode::FileTooLarge, array( 'files' => __( 'Together, this was too much for this site. Please go back: your text is still there. Then send smaller files.', 'mizkar' ) ) );
	}

	/** @return array<string, string> */
	private function typed( string ...$names ): array {
		$typed = array();
		foreach ( $names as $name ) {
			$typed[ $name ] = $this->post->field( $name );
		}
		return $typed;
	}

	/**
	 * @param array<string, string> $input
	 * @return array<string, mixed>
	 * @throws MizkarException InvalidInput where a file cannot be taken.
	 */
	private function with_files( array $input, Viewer $viewer ): array {
		[ $this->files, $problem ] = $this->posted_files->take( $this->post, $viewer );
		if ( '' !== $problem ) {
			throw MizkarException::field( 'files', $problem );
		}
		return $input + array(
			'attachment_keys' => array_keys( $this->files ),
			'submission_id'   => $this->submission_id( $viewer ),
		);
	}

	/** The same person sending the same within a short time is a double click, not a second thought. */
	private function submission_id( Viewer $viewer ): string {
		$given = $this->post->field( 'submission_id' );
		if ( 1 === preg_match( '/^[A-Za-z0-9-]{16,64}$/', $given ) ) {
			return $given;
		}
		$who    = $viewer->user_id > 0 ? "user:$viewer->user_id" : $this->context->client_address() . ' ' . $this->context->header( 'User-Agent' );
		$window = intdiv( $this->clock->now()->getTimestamp(), self::SAME_ACT_S );
		$files  = array_map( static fn ( array $file ): string => is_string( $file['name'] ?? null ) ? $file['name'] . ':' . (string) wp_json_encode( $file['size'] ?? 0 ) : '', $this->post->files( 'files' ) );
		$what   = array( $this->post->action(), $this->post->ticket_id(), $this->typed( 'subject', 'body', 'email', 'department_id' ), $files, array_keys( $this->post->kept_files() ) );
		return substr( Crypto::keyed_hash( 'submission', "$who $window " . (string) wp_json_encode( $what ) ), 0, 40 );
	}

	private function once_more(): null {
		$words         = array() === $this->post->files( 'files' )
			? __( 'Nothing is sent yet. Please press send once more.', 'mizkar' )
			: __( 'Nothing is sent yet. Please choose your files again and press send once more.', 'mizkar' );
		$this->outcome = $this->outcome_of( array(), $words );
		return null;
	}

	private function fail( MizkarException $exception ): null {
		$errors = array();
		foreach ( $exception->fields as $name => $text ) {
			$errors[ in_array( $name, array( 'attachment_keys', 'file' ), true ) ? 'files' : $name ] = $text;
		}
		$this->outcome = $this->outcome_of( $errors, $exception->human_message() );
		return null;
	}

	/** @param array<string, string> $errors */
	private function outcome_of( array $errors, string $message ): FormOutcome {
		return new FormOutcome( $this->post->action(), $this->typed( 'subject', 'body', 'name', 'email', 'department_id' ), $errors, $message, $this->files );
	}
}
