<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\Field;
use Mizkar\Kernel\MizkarException;

/** Users with the right to answer, and the departments they are limited to. */
final class AgentService {

	/** User meta: a list of department ids; empty for all. */
	public const DEPARTMENTS = 'mizkar_departments';

	public function __construct( private readonly DepartmentService $departments ) {
	}

	/** @return list<\WP_User> Everybody who may answer, by name. */
	public function all(): array {
		$users = get_users( array( 'capability' => Capability::ANSWER, 'orderby' => 'display_name', 'number' => 500 ) );
		return array_values( array_filter( $users, static fn ( mixed $user ): bool => $user instanceof \WP_User ) );
	}

	public function is_agent( int $user_id ): bool {
		return user_can( $user_id, Capability::ANSWER );
	}

	/** @return list<int> Empty for all departments. */
	public function department_ids( int $user_id ): array {
		$ids = get_user_meta( $user_id, self::DEPARTMENTS, true );
		return is_array( $ids ) ? array_values( array_map( 'intval', array_filter( $ids, 'is_numeric' ) ) ) : array();
	}

	public function works_in( int $user_id, int $department_id ): bool {
		$ids = $this->department_ids( $user_id );
		return array() === $ids || in_array( $department_id, $ids, true ) || user_can( $user_id, Capability::SUPERVISE );
	}

	/** @throws MizkarException InvalidInput where he does not answer tickets of this department. */
	public function demand( int $user_id, int $department_id ): void {
		if ( ! $this->is_agent( $user_id ) || ! $this->works_in( $user_id, $department_id ) ) {
			throw MizkarException::field( 'assignee_id', __( 'This person does not answer tickets of this department.', 'mizkar' ) );
		}
	}

	/**
	 * @param array<string, mixed> $input department_ids.
	 * @throws MizkarException NotFound, InvalidInput.
	 */
	public function change( int $user_id, array $input ): \WP_User {
		$user = get_userdata( $user_id );
		if ( false === $user || ! $this->is_agent( $user_id ) ) {
			throw new MizkarException( ErrorCode::NotFound );
		}
		$values = AgentSchema::schema()->check( $input, Field::DESK, complete: false );
		foreach ( $values->ints( 'department_ids' ) as $id ) {
			$this->departments->demand( $id, 'department_ids' );
		}
		if ( $values->has( 'department_ids' ) ) {
			update_user_meta( $user_id, self::DEPARTMENTS, $values->ints( 'department_ids' ) );
		}
		return $user;
	}

	/** @return array<string, mixed> As AgentSchema says. */
	public function present( \WP_User $user ): array {
		return array(
			'id'             => $user->ID,
			'name'           => $user->display_name,
			'avatar_url'     => (string) get_avatar_url( $user->ID, array( 'size' => 64 ) ),
			'department_ids' => $this->department_ids( $user->ID ),
		);
	}
}
