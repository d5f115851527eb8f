<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\Field;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Values;

/** Departments are terms; a ticket's department is a column (a term relation would be counted anew on every write). */
final class DepartmentService {

	public const TAXONOMY = 'mizkar_department';

	public function __construct( private readonly TicketRepository $tickets ) {
	}

	/** @return list<Department> In the owner's order: as they were made. */
	public function all(): array {
		$terms = get_terms( array( 'taxonomy' => self::TAXONOMY, 'hide_empty' => false, 'orderby' => 'term_id' ) );
		return is_array( $terms ) ? array_values( array_map( Department::from_term( ... ), array_filter( $terms, static fn ( mixed $term ): bool => $term instanceof \WP_Term ) ) ) : array();
	}

	public function get( int $id ): ?Department {
		$term = $id > 0 ? get_term( $id, self::TAXONOMY ) : null;
		return $term instanceof \WP_Term ? Department::from_term( $term ) : null;
	}

	/** @throws MizkarException InvalidInput naming the field; NotFound where none is named. */
	public function demand( int $id, string $field = '' ): Department {
		$department = $this->get( $id );
		if ( null === $department ) {
			throw '' === $field ? new MizkarException( ErrorCode::NotFound ) : MizkarException::field( $field, __( 'This department does not exist.', 'mizkar' ) );
		}
		return $department;
	}

	/**
	 * @param array<string, mixed> $input
	 * @throws MizkarException InvalidInput, NameTaken.
	 */
	public function create( array $input ): Department {
		$values = DepartmentSchema::schema()->check( $input, Field::DESK, complete: true );
		$result = wp_insert_term( wp_slash( $values->string( 'name' ) ), self::TAXONOMY, array( 'description' => wp_slash( $values->string( 'description' ) ) ) );
		return $this->saved( $result, $values );
	}

	/**
	 * @param array<string, mixed> $input
	 * @throws MizkarException InvalidInput, NameTaken, NotFound.
	 */
	public function change( int $id, array $input ): Department {
		$before = $this->demand( $id );
		$values = DepartmentSchema::schema()->check( $input, Field::DESK, complete: false );
		$values = Values::from( $values->all() + get_object_vars( $before ) );
		$this->demand_free( $values->string( 'name' ), $id );
		$result = wp_update_term( $id, self::TAXONOMY, array( 'name' => wp_slash( $values->string( 'name' ) ), 'description' => wp_slash( $values->string( 'description' ) ) ) );
		return $this->saved( $result, $values );
	}

	/** @throws MizkarException NotFound; InUse while tickets are in it. */
	public function delete( int $id ): void {
		$this->demand( $id );
		if ( $this->tickets->count_in_department( $id ) > 0 ) {
			throw new MizkarException( ErrorCode::InUse );
		}
		wp_delete_term( $id, self::TAXONOMY );
	}

	/** WordPress looks for the same name only when a term is made. */
	private function demand_free( string $name, int $id ): void {
		foreach ( $this->all() as $other ) {
			if ( $other->id !== $id && mb_strtolower( $other->name ) === mb_strtolower( $name ) ) {
				throw new MizkarException( ErrorCode::NameTaken, array( 'name' => ErrorCode::NameTaken->message() ) );
			}
		}
	}

	/** @param array{term_id: int|numeric-string, term_taxonomy_id: int|numeric-string}|\WP_Error $result */
	private function saved( array|\WP_Error $result, Values $values ): Department {
		if ( is_wp_error( $result ) ) {
			throw 'term_exists' === $result->get_error_code()
				? new MizkarException( ErrorCode::NameTaken, array( 'name' => ErrorCode::NameTaken->message() ) )
				: MizkarException::field( 'name', $result->get_error_message() );
		}
		update_term_meta( (int) $result['term_id'], 'mizkar_department', array( 'color' => $values->string( 'color' ), 'email' => $values->string( 'email' ) ) );
		return $this->demand( (int) $result['term_id'] );
	}
}
