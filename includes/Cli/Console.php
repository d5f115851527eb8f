<?php
declare( strict_types=1 );

namespace Mizkar\Cli;

/** What is used of WP-CLI, which is not there on a web request. */
final class Console {

	public static function is_there(): bool {
		return defined( 'WP_CLI' ) && (bool) constant( 'WP_CLI' );
	}

	/**
	 * @param callable(list<string>, array<string, string|bool>): void $command
	 * @param array<string, mixed>                                     $description As WP_CLI::add_command() takes it.
	 */
	public static function add_command( string $name, callable $command, array $description ): void {
		self::call( 'add_command', $name, $command, $description );
	}

	public static function log( string $line ): void {
		self::call( 'log', $line );
	}

	private static function call( string $method, mixed ...$arguments ): void {
		$callable = array( 'WP_CLI', $method );
		if ( is_callable( $callable ) ) {
			$callable( ...$arguments );
		}
	}
}
