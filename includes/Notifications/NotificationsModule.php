<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

use Mizkar\Contacts\Events\ContactsMerged;
use Mizkar\Contacts\Events\LinkRequested;
use Mizkar\Kernel\Events;
use Mizkar\Kernel\Module;
use Mizkar\Notifications\Gateways\Gateways;
use Mizkar\Notifications\Migrations\CreateOutbox;
use Mizkar\Settings\Settings;
use Mizkar\Tickets\Events\MessageAdded;
use Mizkar\Tickets\Events\TicketChanged;
use Mizkar\Tickets\Events\TicketCreated;

final class NotificationsModule extends Module {

	/** Within PHP's usual limit of 30 seconds. */
	private const CRON_S = 20;

	private const AFTER_RESPONSE_S = 5;

	/** Something was queued in this request. */
	private bool $is_awake = false;

	/**
	 * @param \Closure(): OutboxService    $outbox
	 * @param \Closure(): OutboxRepository $repository
	 * @param \Closure(): Worker           $worker
	 * @param \Closure(): DeliveryService  $deliveries
	 * @param \Closure(): TestMail         $test_mail
	 * @param \Closure(): Settings         $settings
	 */
	public function __construct(
		private readonly Events $events,
		private readonly Gateways $gateways,
		private readonly \Closure $outbox,
		private readonly \Closure $repository,
		private readonly \Closure $worker,
		private readonly \Closure $deliveries,
		private readonly \Closure $test_mail,
		private readonly \Closure $settings,
	) {
	}

	public function hooks(): void {
		$this->listen();
		foreach ( $this->gateways->all() as $gateway ) {
			foreach ( $gateway->listeners() as [ $hook, $listener, $priority, $arguments ] ) {
				add_filter( $hook, $listener, $priority, $arguments );
			}
		}
		add_filter( 'cron_schedules', CronSchedule::with_minute( ... ) );
		add_action( CronSchedule::WORK, $this->work( ... ) );
		add_action( CronSchedule::WORK_NOW, $this->work( ... ) );
		add_action( CronSchedule::CLEAN_UP, $this->clean_up( ... ) );
		add_action( 'admin_init', CronSchedule::ensure( ... ) );
		add_action( 'shutdown', $this->after_response( ... ), PHP_INT_MAX );
	}

	public function controllers(): array {
		return array(
			'deliveries' => fn (): array => array( new DeliveriesController( $this->deliveries, $this->settings, $this->wake( ... ) ) ),
			'settings'   => fn (): array => array( new TestMailController( $this->test_mail ) ),
		);
	}

	public function migrations(): array {
		return array( new CreateOutbox() );
	}

	public function on_activate(): void {
		CronSchedule::ensure();
	}

	public function on_deactivate(): void {
		CronSchedule::remove();
	}

	public function on_uninstall(): void {
		( $this->repository )()->drop();
	}

	private function listen(): void {
		$this->events->when_recorded( TicketCreated::class, fn ( TicketCreated $event ) => ( $this->outbox )()->ticket_created( $event ) );
		$this->events->when_recorded( MessageAdded::class, fn ( MessageAdded $event ) => ( $this->outbox )()->message_added( $event ) );
		$this->events->when_recorded( TicketChanged::class, fn ( TicketChanged $event ) => ( $this->outbox )()->ticket_changed( $event ) );
		$this->events->when_recorded( LinkRequested::class, fn ( LinkRequested $event ) => ( $this->outbox )()->link_requested( $event ) );
		$this->events->when_recorded( ContactsMerged::class, fn ( ContactsMerged $event ) => ( $this->repository )()->move_contact( $event->from_id, $event->into_id ) );
		foreach ( array( TicketCreated::class, MessageAdded::class, TicketChanged::class, LinkRequested::class ) as $event ) {
			$this->events->when_announced( $event, $this->wake( ... ) );
		}
	}

	private function wake(): void {
		$this->is_awake = true;
	}

	/**
	 * Mail leaves within seconds, and no mailer is waited for: where the server can end the response first, this process sends; elsewhere
	 * WordPress is asked to come at once (for whose answer its HTTP client waits up to a second). An owner who runs cron himself is not
	 * interfered with.
	 */
	private function after_response(): void {
		if ( ! $this->is_awake ) {
			return;
		}
		$this->is_awake = false;
		if ( wp_doing_cron() ) {
			$this->work();
			return;
		}
		if ( 'cli' === PHP_SAPI || ( defined( 'DISABLE_WP_CRON' ) && (bool) constant( 'DISABLE_WP_CRON' ) ) ) {
			return;
		}
		foreach ( array( 'fastcgi_finish_request', 'litespeed_finish_request' ) as $finish ) {
			if ( function_exists( $finish ) && $finish() ) {
				$this->guarded( fn (): int => ( $this->worker )()->run( self::AFTER_RESPONSE_S ) );
				return;
			}
		}
		CronSchedule::now();
	}

	private function work(): void {
		$this->guarded( fn (): int => ( $this->worker )()->run( self::CRON_S ) );
	}

	private function clean_up(): void {
		$this->guarded( fn (): int => ( $this->deliveries )()->clean_up() );
	}

	/**
	 * A failure here must not take the site's other events with it.
	 *
	 * @param \Closure(): int $work
	 */
	private function guarded( \Closure $work ): void {
		try {
			$work();
		} catch ( \Throwable $throwable ) {
			error_log( sprintf( 'Mizkar: the outbox could not be worked on: %s', $throwable->getMessage() ) );
		}
	}
}
