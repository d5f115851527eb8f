<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

use Mizkar\Kernel\Cursor;
use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\Rest\RestController;
use Mizkar\Kernel\Rest\RestRequest;
use Mizkar\Kernel\Rest\RestResponse;
use Mizkar\Kernel\Rest\Route;
use Mizkar\Settings\Settings;
use Mizkar\Tickets\Capability;

final class DeliveriesController extends RestController {

	/**
	 * @param \Closure(): DeliveryService $deliveries
	 * @param \Closure(): Settings        $settings
	 * @param \Closure(): void            $wake       What is due leaves soon.
	 */
	public function __construct( private readonly \Closure $deliveries, private readonly \Closure $settings, private readonly \Closure $wake ) {
	}

	public function routes(): array {
		$permission = static fn ( RestRequest $request ): bool => current_user_can( Capability::SETTINGS );
		$schema     = OutboxSchema::schema();
		$query      = array(
			$schema->fields['status'],
			new Field( 'cursor', FieldType::Line ),
			new Field( 'per_page', FieldType::Integer, max: 100, default: 25 ),
		);
		return array(
			new Route( 'GET', '/deliveries', $this->page( ... ), $permission, query: $query, schema: $schema ),
			new Route( 'GET', '/deliveries/(?P<id>\d+)', $this->one( ... ), $permission, schema: $schema ),
			new Route( 'POST', '/deliveries/(?P<id>\d+)/resend', $this->resend( ... ), $permission, schema: $schema ),
		);
	}

	private function page( RestRequest $request ): RestResponse {
		$cursor = $request->query->string( 'cursor' );
		$page   = ( $this->deliveries )()->page(
			DeliveryStatus::tryFrom( $request->query->string( 'status' ) ),
			'' === $cursor ? null : Cursor::decode( $cursor ),
			max( 1, $request->query->int( 'per_page' ) )
		);
		return RestResponse::page( array_map( $this->present( ... ), $page->items ), $page->next );
	}

	private function one( RestRequest $request ): RestResponse {
		return new RestResponse( $this->present( ( $this->deliveries )()->get( $request->path->int( 'id' ) ) ) );
	}

	private function resend( RestRequest $request ): RestResponse {
		$row = ( $this->deliveries )()->resend( $request->path->int( 'id' ) );
		( $this->wake )();
		return new RestResponse( $this->present( $row ) );
	}

	/** @return array<string, mixed> */
	private function present( OutboxRow $row ): array {
		return $row->present( ( $this->settings )()->values()->string( 'number_prefix' ) );
	}
}
