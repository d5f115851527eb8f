<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Kernel\Values;

final class Department {

	public function __construct(
		public readonly int $id,
		public readonly string $name,
		public readonly string $description,
		public readonly string $color,
		public readonly string $email,
	) {
	}

	public static function from_term( \WP_Term $term ): self {
		$meta = Values::from( get_term_meta( $term->term_id, 'mizkar_department', true ) );
		return new self(
			$term->term_id,
			wp_specialchars_decode( $term->name, ENT_QUOTES ),
			wp_specialchars_decode( $term->description, ENT_QUOTES ),
			$meta->string( 'color', '#3858e9' ),
			$meta->string( 'email' )
		);
	}

	/** @return array<string, mixed> */
	public function present( string $audience ): array {
		return DepartmentSchema::schema()->present( Values::from( get_object_vars( $this ) ), $audience );
	}
}
