<?php
declare( strict_types=1 );

namespace Mizkar\Signals;

use Mizkar\Kernel\Clock;

/** A small table, asked over REST: for sites whose uploads are not served as files. */
final class RestTransport implements SignalTransport {

	public function __construct( private readonly SignalRepository $repository, private readonly Clock $clock ) {
	}

	public function touch( string $name ): void {
		$this->repository->move( $name, (int) $this->clock->now()->format( 'Uv' ), $this->clock->sql() );
	}

	public function sequence( string $name ): int {
		return $this->repository->sequence( $name );
	}

	public function url( string $name ): ?string {
		return null;
	}

	public function purge( int $older_than_s ): void {
		$this->repository->delete_older( $this->clock->sql( -$older_than_s ) );
	}
}
