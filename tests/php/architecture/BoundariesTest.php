<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Architecture;

use PHPUnit\Framework\TestCase;

/** Where the outside may be touched: the database, the request, REST and hooks each have their few places. */
final class BoundariesTest extends TestCase {

	/** Besides the hooks() of a module. What adds a filter elsewhere takes it away again in the same function. */
	private const HOOKS = array(
		'includes/Plugin.php'                    => array( 'boot', 'await_rest_requests' ),
		'includes/Kernel/Database.php'           => array( 'attempt' ),
		'includes/Kernel/Rest/EarlyDoor.php'     => array( 'is_authentic' ),
		'includes/Tickets/TicketRepository.php'  => array( 'plain_title' ),
	);

	private const SUPERGLOBALS = array( 'includes/Kernel/RequestContext.php', 'includes/Kernel/Rest/EarlyDoor.php', 'includes/Blocks/FormPost.php' );

	public function test_one_class_talks_to_wpdb(): void {
		self::assert_only_in( '/^\$?wpdb$/i', array( 'includes/Kernel/Database.php', 'includes/Plugin.php', 'includes/Services.php' ) );
	}

	public function test_sql_is_in_repositories_and_migrations(): void {
		$wrong = array();
		foreach ( Sources::in( 'includes', 'blocks' ) as $path => $file ) {
			if ( 1 === preg_match( '#Repository\.php$|/Migrations/|^includes/Kernel/Database\.php$#', $path ) ) {
				continue;
			}
			foreach ( $file->strings() as $text ) {
				if ( 1 === preg_match( '/^\s*(SELECT\s.*\sFROM|INSERT\s+(IGNORE\s+)?INTO|REPLACE\s+INTO|UPDATE\s.*\sSET|DELETE\s+FROM|(CREATE|ALTER|DROP|TRUNCATE)\s+TABLE)\b/s', $text ) ) {
					$wrong[] = "$path: $text";
				}
			}
		}
		self::assertSame( array(), $wrong );
	}

	public function test_rest_classes_are_in_the_kernel_and_in_controllers(): void {
		self::assert_only_in( '/^\\\\?WP_REST_/', array(), '#^includes/Kernel/Rest/|Controller\.php$#' );
	}

	public function test_routes_are_registered_in_one_place(): void {
		self::assert_only_in( '/^\\\\?register_rest_route$/', array( 'includes/Kernel/Rest/RestController.php' ) );
	}

	public function test_hooks_are_added_by_modules(): void {
		$wrong = array();
		foreach ( Sources::in( 'includes', 'blocks' ) as $path => $file ) {
			$allowed = str_ends_with( $path, 'Module.php' ) ? array( 'hooks' ) : self::HOOKS[ $path ] ?? array();
			foreach ( array_diff( $file->callers( array( 'add_action', 'add_filter' ) ), $allowed ) as $caller ) {
				$wrong[] = "$path: $caller()";
			}
		}
		self::assertSame( array(), $wrong );
	}

	public function test_the_exceptions_for_hooks_are_needed(): void {
		foreach ( self::HOOKS as $path => $functions ) {
			self::assertEqualsCanonicalizing( $functions, array_values( array_unique( Sources::file( $path )->callers( array( 'add_action', 'add_filter' ) ) ) ), $path );
		}
	}

	public function test_superglobals_are_read_at_the_edges(): void {
		self::assert_only_in( '/^\$(_GET|_POST|_REQUEST|_COOKIE|_SERVER|_FILES|_ENV|_SESSION|GLOBALS)$/', self::SUPERGLOBALS );
	}

	public function test_every_file_is_strict(): void {
		foreach ( Sources::in( 'includes', 'tests/php', 'tools' ) as $path => $file ) {
			self::assertMatchesRegularExpression( '/^<\?php\s+(\/\*\*.*?\*\/\s+)?declare\( strict_types=1 \);/s', $file->code, $path );
		}
	}

	public function test_nothing_dangerous_is_called(): void {
		$wrong = array();
		foreach ( Sources::in( 'includes', 'blocks' ) as $path => $file ) {
			foreach ( $file->callers( array( 'unserialize', 'maybe_unserialize', 'extract', 'shell_exec', 'exec', 'system', 'passthru', 'proc_open', 'popen', 'var_dump', 'print_r' ) ) as $caller ) {
				$wrong[] = "$path: $caller()";
			}
		}
		self::assertSame( array(), $wrong );
	}

	/**
	 * @param list<string> $paths
	 * @param string       $more  A pattern of paths that may too.
	 */
	private static function assert_only_in( string $pattern, array $paths, string $more = '/^$/' ): void {
		$wrong = array();
		foreach ( Sources::in( 'includes', 'blocks' ) as $path => $file ) {
			if ( ! in_array( $path, $paths, true ) && 1 !== preg_match( $more, $path ) && $file->mentions( $pattern ) ) {
				$wrong[] = $path;
			}
		}
		self::assertSame( array(), $wrong );
	}
}
