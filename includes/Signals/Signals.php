<?php
declare( strict_types=1 );

namespace Mizkar\Signals;

use Mizkar\Kernel\Crypto;

/** Says that something changed. Only a hint: the database is the truth, and whoever misses one catches up by his cursor. */
final class Signals {

	/** @param \Closure(): bool $uses_files As the owner chose. */
	public function __construct( private readonly SignalTransport $files, private readonly SignalTransport $rest, private readonly \Closure $uses_files ) {
	}

	/** Never fails: what was done stays done, whether somebody hears of it at once or not. */
	public function touch( string ...$topics ): void {
		foreach ( $topics as $topic ) {
			try {
				$this->touch_name( self::name( $topic ) );
			} catch ( \Throwable $throwable ) {
				error_log( 'Mizkar: a signal was lost: ' . $throwable->getMessage() );
			}
		}
	}

	/** @return array{name: string, url: string|null} For those who may see the topic: the name cannot be guessed. */
	public function address( string $topic ): array {
		$name = self::name( $topic );
		return array(
			'name' => $name,
			'url'  => ( $this->uses_files )() ? $this->files->url( $name ) : null,
		);
	}

	/** Whichever transport wrote it. */
	public function sequence( string $name ): int {
		return max( $this->files->sequence( $name ), $this->rest->sequence( $name ) );
	}

	/** On a full disk or a read-only folder, those who ask over REST still hear of it. */
	private function touch_name( string $name ): void {
		try {
			( ( $this->uses_files )() ? $this->files : $this->rest )->touch( $name );
		} catch ( \RuntimeException ) {
			$this->rest->touch( $name );
		}
	}

	private static function name( string $topic ): string {
		return substr( Crypto::keyed_hash( 'signal', $topic ), 0, 40 );
	}
}
