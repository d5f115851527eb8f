<?php
declare( strict_types=1 );

namespace Mizkar\Admin;

use Mizkar\Kernel\Digits;
use Mizkar\Notifications\DeliveryService;

/** Site Health: do notifications leave? */
final class OutboxHealth {

	public const TEST = 'mizkar_outbox';

	private const STALLED_S = 15 * 60;

	public function __construct( private readonly DeliveryService $deliveries ) {
	}

	/** @return array<string, mixed> */
	public function test(): array {
		$delay_s = $this->deliveries->delay_s();
		return $delay_s > self::STALLED_S ? self::stalled( $delay_s ) : self::result(
			'good',
			__( 'Notifications of your support desk leave in time', 'mizkar' ),
			__( 'No notification is waiting for longer than it should.', 'mizkar' )
		);
	}

	/** @return array<string, mixed> */
	private static function stalled( int $delay_s ): array {
		/* translators: %s: number of minutes. */
		$description = sprintf( __( 'The oldest one has been waiting for %s minutes. WordPress sends them by its scheduled tasks (WP-Cron): see whether these run, or run “wp mizkar work” from your server’s cron.', 'mizkar' ), Digits::local( intdiv( $delay_s, 60 ) ) );
		return self::result( 'critical', __( 'Notifications of your support desk are stuck', 'mizkar' ), $description ) + array(
			'actions' => sprintf( '<p><a href="%s">%s</a></p>', esc_url( Screen::DeliveryLog->url() ), esc_html__( 'Open the delivery log', 'mizkar' ) ),
		);
	}

	/** @return array<string, mixed> */
	private static function result( string $status, string $label, string $description ): array {
		return array(
			'label'       => $label,
			'status'      => $status,
			'badge'       => array( 'label' => __( 'Mizkar', 'mizkar' ), 'color' => 'blue' ),
			'description' => '<p>' . esc_html( $description ) . '</p>',
			'test'        => self::TEST,
		);
	}
}
