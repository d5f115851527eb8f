<?php
declare( strict_types=1 );

namespace Mizkar\Admin;

use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\Field;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Text;
use Mizkar\Kernel\Values;
use Mizkar\Settings\Settings;
use Mizkar\Tickets\DepartmentService;

/** The first run. Done twice, it makes nothing twice. */
final class SetupService {

	private const BLOCKS = "<!-- wp:mizkar/tickets /-->\n\n<!-- wp:mizkar/ticket-form /-->";

	public function __construct( private readonly Settings $settings, private readonly DepartmentService $departments ) {
	}

	/**
	 * @param array<string, mixed> $input As SetupSchema says.
	 * @return int The support page.
	 * @throws MizkarException InvalidInput; Internal where WordPress would not make the page.
	 */
	public function run( array $input ): int {
		$values = SetupSchema::schema()->check( $input, Field::DESK, complete: true );
		foreach ( $this->missing_departments( $values->strings( 'departments' ) ) as $name ) {
			$this->departments->create( array( 'name' => $name ) );
		}
		$page_id = $this->support_page( $values );
		$changes = array_intersect_key( $values->all(), array( 'sender_name' => true, 'sender_email' => true ) );
		$this->settings->change( $changes + array( 'support_page_id' => $page_id, 'setup_done' => true ) );
		return $page_id;
	}

	private function support_page( Values $values ): int {
		$page = get_post( $this->settings->values()->int( 'support_page_id' ) );
		if ( $page instanceof \WP_Post && 'page' === $page->post_type && 'trash' !== $page->post_status && $this->settings->values()->int( 'support_page_id' ) > 0 ) {
			return $page->ID;
		}
		$title   = $values->string( 'page_title' );
		$page_id = wp_insert_post(
			array(
				'post_type'      => 'page',
				'post_status'    => 'publish',
				'post_title'     => wp_slash( '' === $title ? __( 'Support', 'mizkar' ) : $title ),
				'post_content'   => wp_slash( self::BLOCKS ),
				'comment_status' => 'closed',
				'ping_status'    => 'closed',
			),
			true
		);
		return is_wp_error( $page_id ) ? throw new MizkarException( ErrorCode::Internal, message: $page_id->get_error_message() ) : $page_id;
	}

	/**
	 * @param list<string> $names
	 * @return list<string> Each once, however it is written.
	 */
	private function missing_departments( array $names ): array {
		$known = array();
		foreach ( $this->departments->all() as $department ) {
			$known[ Text::normalise( $department->name ) ] = true;
		}
		$missing = array();
		foreach ( $names as $name ) {
			$key = Text::normalise( $name );
			if ( '' !== $key && ! isset( $known[ $key ] ) ) {
				$known[ $key ] = true;
				$missing[]     = $name;
			}
		}
		return $missing;
	}
}
