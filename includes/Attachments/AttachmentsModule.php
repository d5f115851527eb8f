<?php
declare( strict_types=1 );

namespace Mizkar\Attachments;

use Mizkar\Attachments\Migrations\CreateAttachments;
use Mizkar\Kernel\Module;
use Mizkar\Kernel\RequestContext;
use Mizkar\Kernel\Requester;
use Mizkar\Kernel\Rest\RestRequest;

final class AttachmentsModule extends Module {

	private const COLLECT = 'mizkar_collect_attachments';

	/**
	 * @param \Closure(): AttachmentService      $attachments
	 * @param \Closure(): AttachmentStore        $store
	 * @param \Closure(): AttachmentRepository   $rows
	 * @param \Closure( RestRequest ): Requester $reader
	 * @param \Closure( RestRequest ): Requester $writer
	 * @param \Closure(): Requester              $page_reader Who asks for a page or a file, by cookies.
	 */
	public function __construct(
		private readonly \Closure $attachments,
		private readonly \Closure $store,
		private readonly \Closure $rows,
		private readonly \Closure $reader,
		private readonly \Closure $writer,
		private readonly \Closure $page_reader,
		private readonly RequestContext $context,
	) {
	}

	public function hooks(): void {
		add_action( 'init', $this->open_file_door( ... ) );
		add_action( self::COLLECT, fn () => ( $this->attachments )()->collect_unused() );
		if ( '' !== $this->context->query( AttachmentService::KEY ) ) {
			add_filter( 'application_password_is_api_request', '__return_true' );
		}
	}

	public function controllers(): array {
		return array( 'attachments' => fn (): array => array( new AttachmentsController( $this->attachments, $this->reader, $this->writer, $this->context ) ) );
	}

	public function migrations(): array {
		return array( new CreateAttachments() );
	}

	public function on_activate(): void {
		if ( false === wp_next_scheduled( self::COLLECT ) ) {
			wp_schedule_event( time() + 3600, 'daily', self::COLLECT );
		}
	}

	public function on_deactivate(): void {
		wp_clear_scheduled_hook( self::COLLECT );
	}

	public function on_uninstall(): void {
		( $this->store )()->delete_all();
		( $this->rows )()->drop();
	}

	private function open_file_door(): void {
		$key = $this->context->query( AttachmentService::KEY );
		if ( '' !== $key && in_array( $this->context->server( 'REQUEST_METHOD' ), array( 'GET', 'HEAD' ), true ) ) {
			( new FileDoor( ( $this->attachments )(), ( $this->store )(), $this->context ) )->open( $key, ( $this->page_reader )() );
		}
	}
}
