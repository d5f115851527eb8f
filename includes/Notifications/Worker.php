<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

use Mizkar\Kernel\Crypto;
use Mizkar\Notifications\Gateways\Gateways;
use Mizkar\Notifications\Gateways\Result;
use Mizkar\Settings\MailMode;
use Mizkar\Settings\Settings;

/**
 * Sends what is due. Any number of workers may run at once: each works on what it has claimed. A row is marked before it is handed to a
 * gateway, and at once after the gateway has answered; one whose worker died in between is never sent again by itself.
 */
final class Worker {

	private const BATCH = 20;

	/** What a gateway has right now. */
	private ?OutboxRow $in_flight = null;

	private bool $is_watched = false;

	public function __construct(
		private readonly OutboxRepository $outbox,
		private readonly Recipients $recipients,
		private readonly Renderer $renderer,
		private readonly Gateways $gateways,
		private readonly Settings $settings,
	) {
	}

	/** @return int How many rows it has dealt with. */
	public function run( int $seconds ): int {
		$this->watch();
		$this->outbox->park_abandoned( __( 'The server stopped while this was being sent. It may have left; send it again if it has not arrived.', 'mizkar' ) );
		$until = microtime( true ) + $seconds;
		$lease = substr( Crypto::token_hash( Crypto::token() ), 0, 32 );
		$count = 0;
		try {
			do {
				$rows = $this->outbox->claim( $lease, self::BATCH );
				foreach ( $rows as $row ) {
					if ( microtime( true ) >= $until ) {
						return $count;
					}
					$this->process( $row, $lease );
					++$count;
				}
			} while ( array() !== $rows );
		} finally {
			$this->outbox->release( $lease );
		}
		return $count;
	}

	private function process( OutboxRow $row, string $lease ): void {
		if ( ! $this->outbox->begin( $row, $lease ) ) {
			return;
		}
		if ( $row->attempts >= Backoff::most_attempts() ) {
			$this->outbox->finish( $row, DeliveryStatus::Failed, __( 'This notification has stopped its worker again and again.', 'mizkar' ) );
			return;
		}
		try {
			if ( $row->is_for_group() && Audience::Agent === $row->template->audience() ) {
				$this->expand( $row, $lease );
				return;
			}
			$result = $this->deliver( $row, $lease );
		} catch ( NotNeeded $reason ) {
			$this->outbox->finish( $row, DeliveryStatus::Skipped, $reason->getMessage() );
			return;
		} catch ( \Throwable $throwable ) {
			$result = Result::failed( $throwable->getMessage() );
		}
		// Outside of that: an accepted message whose mark cannot be written must not be taken for a failed one.
		if ( null !== $result ) {
			$this->record( $row, $result );
		}
		$this->in_flight = null;
	}

	/** @throws NotNeeded */
	private function expand( OutboxRow $group, string $lease ): void {
		$ticket = $this->renderer->ticket( $group );
		$ids    = null === $ticket ? array() : $this->recipients->who_answer( $ticket, $group->actor_id );
		if ( array() === $ids ) {
			throw new NotNeeded( __( 'Nobody else answers tickets of this department.', 'mizkar' ) );
		}
		$this->outbox->expand( $group, $lease, array_map( $group->for_agent( ... ), $ids ) );
	}

	/**
	 * @return Result|null Null where another worker has taken it, or where it was kept instead of sent.
	 * @throws NotNeeded
	 */
	private function deliver( OutboxRow $row, string $lease ): ?Result {
		$recipient = $this->recipients->of( $row );
		if ( null === $recipient || '' === $recipient->address ) {
			throw new NotNeeded( __( 'The recipient is gone, or has no e-mail address.', 'mizkar' ) );
		}
		$message = $this->renderer->render( $row, $recipient );
		$is_kept = MailMode::Log->value === $this->settings->values()->string( 'mail_mode' );
		if ( ! $this->outbox->hand_over( $row, $lease, $is_kept ? $message : Secrets::redact_message( $message ) ) ) {
			return null;
		}
		if ( $is_kept ) {
			$this->outbox->finish( $row, DeliveryStatus::Logged );
			return null;
		}
		$this->in_flight = $row;
		return $this->gateways->get( $row->gateway )?->send( $message ) ?? Result::refused( __( 'This way of sending is not there any more.', 'mizkar' ) );
	}

	private function record( OutboxRow $row, Result $result ): void {
		if ( $result->is_accepted ) {
			$this->outbox->finish( $row, DeliveryStatus::Sent );
			return;
		}
		$delay_s = $result->is_final ? null : Backoff::delay_s( $row->attempts + 1 );
		if ( null === $delay_s ) {
			$this->outbox->finish( $row, DeliveryStatus::Failed, $result->reason );
		} else {
			$this->outbox->postpone( $row, $delay_s, $result->reason );
		}
	}

	/** PHP can end in the middle (its time or memory is up, somebody calls exit). What has not been accepted is tried again later. */
	private function watch(): void {
		if ( ! $this->is_watched ) {
			$this->is_watched = true;
			register_shutdown_function( $this->let_go( ... ) );
		}
	}

	private function let_go(): void {
		if ( null !== $this->in_flight ) {
			$accepted = $this->gateways->get( $this->in_flight->gateway )?->has_accepted() ?? false;
			$this->record( $this->in_flight, $accepted ? Result::accepted() : Result::failed( __( 'PHP was stopped while this was being sent.', 'mizkar' ) ) );
		}
	}
}
