<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

use Mizkar\Kernel\Migrations\CreateRateLimits;

final class KernelModule extends Module {

	private const DAY = 'mizkar_day';

	/**
	 * @param \Closure(): Database $database
	 */
	public function __construct( private readonly \Closure $database ) {
	}

	public function hooks(): void {
		add_filter( 'pre_get_table_charset', fn ( mixed $charset, string $table ): mixed => ( $this->database )()->charset_of( $table ) ?? $charset, 10, 2 );
		add_action( self::DAY, fn () => $this->rates()->delete_expired( ( new Clock() )->sql() ) );
	}

	public function migrations(): array {
		return array( new CreateRateLimits() );
	}

	public function on_activate(): void {
		if ( false === wp_next_scheduled( self::DAY ) ) {
			wp_schedule_event( time() + 3600, 'daily', self::DAY );
		}
	}

	public function on_deactivate(): void {
		wp_clear_scheduled_hook( self::DAY );
	}

	public function on_uninstall(): void {
		$this->rates()->drop();
	}

	private function rates(): RateLimitRepository {
		return new RateLimitRepository( ( $this->database )() );
	}
}
