<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\Field;
use Mizkar\Kernel\MizkarException;

/** Tags are terms, related to the ticket's post. */
final class TagService {

	public const TAXONOMY = 'mizkar_tag';

	public function __construct( private readonly TagRepository $repository ) {
	}

	/** @return list<array{id: int, name: string}> By name. */
	public function all(): array {
		$terms = get_terms( array( 'taxonomy' => self::TAXONOMY, 'hide_empty' => false, 'orderby' => 'name', 'number' => 1000 ) );
		return is_array( $terms ) ? array_values( array_map( self::present( ... ), array_filter( $terms, static fn ( mixed $term ): bool => $term instanceof \WP_Term ) ) ) : array();
	}

	/**
	 * @param list<int> $ticket_ids
	 * @return array<int, list<int>> Tag ids by ticket id, one query for all.
	 */
	public function of_tickets( array $ticket_ids ): array {
		return array() === $ticket_ids ? array() : $this->repository->of_tickets( $ticket_ids ) + array_fill_keys( $ticket_ids, array() );
	}

	/**
	 * @param list<int> $tag_ids
	 * @throws MizkarException InvalidInput where one does not exist.
	 */
	public function set( int $ticket_id, array $tag_ids ): void {
		foreach ( $tag_ids as $id ) {
			if ( ! get_term( $id, self::TAXONOMY ) instanceof \WP_Term ) {
				throw MizkarException::field( 'tag_ids', __( 'This tag does not exist.', 'mizkar' ) );
			}
		}
		wp_set_object_terms( $ticket_id, $tag_ids, self::TAXONOMY );
	}

	/**
	 * @param array<string, mixed> $input
	 * @return array{id: int, name: string}
	 * @throws MizkarException InvalidInput, NameTaken.
	 */
	public function create( array $input ): array {
		$name = TagSchema::schema()->check( $input, Field::DESK, complete: true )->string( 'name' );
		return $this->saved( wp_insert_term( wp_slash( $name ), self::TAXONOMY ) );
	}

	/**
	 * @param array<string, mixed> $input
	 * @return array{id: int, name: string}
	 * @throws MizkarException InvalidInput, NameTaken, NotFound.
	 */
	public function change( int $id, array $input ): array {
		$this->demand( $id );
		$name = TagSchema::schema()->check( $input, Field::DESK, complete: true )->string( 'name' );
		$this->demand_free( $name, $id );
		return $this->saved( wp_update_term( $id, self::TAXONOMY, array( 'name' => wp_slash( $name ) ) ) );
	}

	/** @throws MizkarException NotFound. */
	public function delete( int $id ): void {
		$this->demand( $id );
		wp_delete_term( $id, self::TAXONOMY );
	}

	/** @return array{id: int, name: string} */
	public static function present( \WP_Term $term ): array {
		return array( 'id' => $term->term_id, 'name' => wp_specialchars_decode( $term->name, ENT_QUOTES ) );
	}

	/** @return array{id: int, name: string} */
	public function demand( int $id ): array {
		$term = get_term( $id, self::TAXONOMY );
		return $term instanceof \WP_Term ? self::present( $term ) : throw new MizkarException( ErrorCode::NotFound );
	}

	/** WordPress looks for the same name only when a term is made. */
	private function demand_free( string $name, int $id ): void {
		$same = get_terms( array( 'taxonomy' => self::TAXONOMY, 'hide_empty' => false, 'name' => $name, 'exclude' => array( $id ), 'fields' => 'ids' ) );
		if ( is_array( $same ) && array() !== $same ) {
			throw new MizkarException( ErrorCode::NameTaken, array( 'name' => ErrorCode::NameTaken->message() ) );
		}
	}

	/**
	 * @param array{term_id: int|numeric-string, term_taxonomy_id: int|numeric-string}|\WP_Error $result
	 * @return array{id: int, name: string}
	 */
	private function saved( array|\WP_Error $result ): array {
		if ( is_wp_error( $result ) ) {
			throw 'term_exists' === $result->get_error_code()
				? new MizkarException( ErrorCode::NameTaken, array( 'name' => ErrorCode::NameTaken->message() ) )
				: MizkarException::field( 'name', $result->get_error_message() );
		}
		return $this->demand( (int) $result['term_id'] );
	}
}
