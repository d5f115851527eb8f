<?php
declare( strict_types=1 );

namespace Mizkar\Admin;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\Rest\RestController;
use Mizkar\Kernel\Rest\RestRequest;
use Mizkar\Kernel\Rest\RestResponse;
use Mizkar\Kernel\Rest\Route;
use Mizkar\Settings\Settings;
use Mizkar\Settings\SettingsSchema;
use Mizkar\Tickets\Capability;
use Mizkar\Tickets\Department;
use Mizkar\Tickets\DepartmentService;

final class SetupController extends RestController {

	/**
	 * @param \Closure(): SetupService      $setup
	 * @param \Closure(): Settings          $settings
	 * @param \Closure(): DepartmentService $departments
	 */
	public function __construct( private readonly \Closure $setup, private readonly \Closure $settings, private readonly \Closure $departments ) {
	}

	public function routes(): array {
		return array(
			// A page of the site is made and published: who sets up the desk must be allowed that too.
			new Route( 'POST', '/setup', $this->run( ... ), static fn ( RestRequest $request ): bool => current_user_can( Capability::SETTINGS ) && current_user_can( 'publish_pages' ), body: SetupSchema::schema() ),
		);
	}

	private function run( RestRequest $request ): RestResponse {
		$page_id     = ( $this->setup )()->run( $request->body() );
		$departments = ( $this->departments )()->all();
		return new RestResponse(
			array(
				'support_page_id'  => $page_id,
				'support_page_url' => ( $this->settings )()->support_url(),
				'edit_page_url'    => admin_url( "post.php?post=$page_id&action=edit" ),
				'departments'      => array_map( static fn ( Department $department ): array => $department->present( Field::DESK ), $departments ),
				'settings'         => SettingsSchema::schema()->present( ( $this->settings )()->values(), Field::DESK ),
			)
		);
	}
}
