<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Bench\Seed;

/** Writes a seed into a site's tables. */
final class Filler {

	/** Whose names are not the seed's with Mizkar's prefix. */
	private const NAMES = array( 'posts' => 'posts', 'words' => 'mizkar_search_words' );

	/**
	 * @param string                 $prefix  Of the site's tables, as in "wp_".
	 * @param \Closure(string): void $execute
	 */
	public function __construct( private readonly string $prefix, private readonly \Closure $execute ) {
	}

	/** @return array<string, string> Table with its prefix, by the name that the seed knows it by. */
	public static function tables( string $prefix ): array {
		$tables = array();
		foreach ( array_keys( Seed::COLUMNS ) as $name ) {
			$tables[ $name ] = $prefix . ( self::NAMES[ $name ] ?? "mizkar_$name" );
		}
		return $tables;
	}

	/** @param \Closure(int): void $progress Tickets written so far. */
	public function fill( Seed $seed, ?\Closure $progress = null ): void {
		$rows = array();
		foreach ( self::tables( $this->prefix ) as $name => $table ) {
			$rows[ $name ] = new Rows( $table, Seed::COLUMNS[ $name ], $this->execute );
		}
		for ( $id = 1; $id <= $seed->contact_count(); $id++ ) {
			$rows['contacts']->add( $seed->contact( $id ) );
		}
		for ( $number = 1; $number <= $seed->count; $number++ ) {
			$ticket = $seed->ticket( $number );
			$rows['posts']->add( $ticket->post );
			$rows['tickets']->add( $ticket->ticket );
			$rows['search']->add( $ticket->search );
			array_map( $rows['messages']->add( ... ), $ticket->messages );
			array_map( $rows['words']->add( ... ), $ticket->words );
			if ( null !== $progress && 0 === $number % 20_000 ) {
				$progress( $number );
			}
		}
		array_map( static fn ( Rows $table ) => $table->flush(), $rows );
	}
}
