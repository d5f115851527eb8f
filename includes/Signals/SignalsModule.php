<?php
declare( strict_types=1 );

namespace Mizkar\Signals;

use Mizkar\Kernel\Module;
use Mizkar\Signals\Migrations\CreateSignals;

final class SignalsModule extends Module {

	private const PURGE = 'mizkar_purge_signals';

	/** Longer than anybody waits before he loads his page anew. */
	private const KEPT_S = 7 * 86_400;

	/**
	 * @param \Closure(): Signals          $signals
	 * @param \Closure(): FileTransport    $files
	 * @param \Closure(): RestTransport    $rest
	 * @param \Closure(): SignalRepository $rows
	 */
	public function __construct( private readonly \Closure $signals, private readonly \Closure $files, private readonly \Closure $rest, private readonly \Closure $rows ) {
	}

	public function hooks(): void {
		add_action( self::PURGE, $this->purge( ... ) );
	}

	public function controllers(): array {
		return array( 'signals' => fn (): array => array( new SignalsController( $this->signals ) ) );
	}

	public function migrations(): array {
		return array( new CreateSignals() );
	}

	public function on_activate(): void {
		if ( false === wp_next_scheduled( self::PURGE ) ) {
			wp_schedule_event( time() + 3600, 'daily', self::PURGE );
		}
	}

	public function on_deactivate(): void {
		wp_clear_scheduled_hook( self::PURGE );
	}

	public function on_uninstall(): void {
		( $this->files )()->delete_all();
		( $this->rows )()->drop();
	}

	private function purge(): void {
		( $this->files )()->purge( self::KEPT_S );
		( $this->rest )()->purge( self::KEPT_S );
	}
}
