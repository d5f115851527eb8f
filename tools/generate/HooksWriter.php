<?php
declare( strict_types=1 );

namespace Mizkar\Tools\Generate;

/** docs/hooks.md: what other plugins may hold on to. */
final class HooksWriter {

	public const HEADER = "<!-- Generated from the docblocks in includes/ by `npm run generate`, never edited. -->\n\n";

	private const INTRODUCTION = <<<'MARKDOWN'
		# Hooks

		What other plugins may hold on to. Filters see input after it has been checked and before anything is written; what they change
		is not checked again. Actions come after the commit: nothing that fails in them undoes what has happened. `Ticket`
		and `Message` are the classes of `includes/Tickets`, and can only be read.

		To open or answer a ticket, call `mizkar_create_ticket()` and `mizkar_reply()`; to read one, `mizkar_get_ticket()`. All three are in
		`includes/functions.php`.
		MARKDOWN;

	/** @param list<Hook> $hooks */
	public static function write( array $hooks ): string {
		$parts = array( self::INTRODUCTION );
		foreach ( array( 'Filters' => true, 'Actions' => false ) as $title => $is_filter ) {
			$parts[] = "## $title";
			foreach ( $hooks as $hook ) {
				if ( $hook->is_filter === $is_filter ) {
					$parts[] = self::section( $hook );
				}
			}
		}
		return implode( "\n\n", $parts );
	}

	private static function section( Hook $hook ): string {
		$rows = array_map(
			static fn ( array $parameter ): string => sprintf( '| `$%s` | `%s` | %s |', $parameter['name'], str_replace( '|', '\|', $parameter['type'] ), $parameter['about'] ),
			$hook->parameters
		);
		return implode(
			"\n\n",
			array(
				"### `$hook->name`",
				$hook->about,
				"| Argument | Type | |\n| --- | --- | --- |\n" . implode( "\n", $rows ),
				"```php\n" . self::example( $hook ) . "\n```",
				"Since $hook->since, in `$hook->file`.",
			)
		);
	}

	private static function example( Hook $hook ): string {
		$names = array_map( static fn ( array $parameter ): string => '$' . $parameter['name'], $hook->parameters );
		$count = count( $names ) > 1 ? ', 10, ' . count( $names ) : '';
		$body  = $hook->is_filter ? "\treturn {$names[0]};" : "\t// …";
		$call  = $hook->is_filter ? 'add_filter' : 'add_action';
		return sprintf( "%s( '%s', function ( %s ) {\n%s\n}%s );", $call, $hook->name, implode( ', ', $names ), $body, $count );
	}
}
