<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

/** When WP-Cron comes for the outbox. */
final class CronSchedule {

	public const WORK     = 'mizkar_work';
	public const WORK_NOW = 'mizkar_work_now';
	public const CLEAN_UP = 'mizkar_clean_up_outbox';
	private const MINUTE  = 'mizkar_minute';

	/**
	 * @param array<string, array{interval: int, display: string}> $schedules
	 * @return array<string, array{interval: int, display: string}>
	 */
	public static function with_minute( array $schedules ): array {
		// Asked for before translations may be loaded, and shown by nobody but tools for developers.
		$schedules[ self::MINUTE ] = array( 'interval' => 60, 'display' => 'Every minute' );
		return $schedules;
	}

	/** Costs no query where all is well: WordPress has the list at hand. */
	public static function ensure(): void {
		if ( false === wp_next_scheduled( self::WORK ) ) {
			wp_schedule_event( time() + 60, self::MINUTE, self::WORK );
		}
		if ( false === wp_next_scheduled( self::CLEAN_UP ) ) {
			wp_schedule_event( time() + 3600, 'daily', self::CLEAN_UP );
		}
	}

	public static function remove(): void {
		foreach ( array( self::WORK, self::WORK_NOW, self::CLEAN_UP ) as $hook ) {
			wp_clear_scheduled_hook( $hook );
		}
	}

	/** Asks WordPress to come for the outbox at once, in a request of its own. */
	public static function now(): void {
		if ( false === wp_next_scheduled( self::WORK_NOW ) ) {
			wp_schedule_single_event( time() - 1, self::WORK_NOW );
		}
		spawn_cron();
	}
}
