<?php
declare( strict_types=1 );

namespace Mizkar\Settings;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\Rest\RestController;
use Mizkar\Kernel\Rest\RestRequest;
use Mizkar\Kernel\Rest\RestResponse;
use Mizkar\Kernel\Rest\Route;
use Mizkar\Kernel\Values;

final class SettingsController extends RestController {

	/** Tickets' name for it is of a higher rank. */
	private const CAPABILITY = 'mizkar_manage_settings';

	/** @param \Closure(): Settings $settings */
	public function __construct( private readonly \Closure $settings ) {
	}

	public function routes(): array {
		$permission = static fn ( RestRequest $request ): bool => current_user_can( self::CAPABILITY );
		$schema     = SettingsSchema::schema();
		return array(
			new Route( 'GET', '/settings', $this->get( ... ), $permission, schema: $schema ),
			new Route( 'PATCH', '/settings', $this->change( ... ), $permission, body: $schema, schema: $schema ),
		);
	}

	private function get( RestRequest $request ): RestResponse {
		return self::response( ( $this->settings )()->values() );
	}

	private function change( RestRequest $request ): RestResponse {
		return self::response( ( $this->settings )()->change( $request->body() ) );
	}

	private static function response( Values $values ): RestResponse {
		return new RestResponse( SettingsSchema::schema()->present( $values, Field::DESK ) );
	}
}
