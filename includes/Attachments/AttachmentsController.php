<?php
declare( strict_types=1 );

namespace Mizkar\Attachments;

use Mizkar\Kernel\RequestContext;
use Mizkar\Kernel\Requester;
use Mizkar\Kernel\Rest\RestController;
use Mizkar\Kernel\Rest\RestRequest;
use Mizkar\Kernel\Rest\RestResponse;
use Mizkar\Kernel\Rest\Route;

/** Uploading, before a message is sent. */
final class AttachmentsController extends RestController {

	/**
	 * @param \Closure(): AttachmentService      $attachments
	 * @param \Closure( RestRequest ): Requester $reader
	 * @param \Closure( RestRequest ): Requester $writer Throws where a visitor has no session.
	 */
	public function __construct(
		private readonly \Closure $attachments,
		private readonly \Closure $reader,
		private readonly \Closure $writer,
		private readonly RequestContext $context,
	) {
	}

	public function routes(): array {
		$one    = '/attachments/(?P<key>[0-9a-f]{40})';
		$schema = AttachmentSchema::schema();
		return array(
			new Route( 'POST', '/attachments', $this->upload( ... ), $this->may_write( ... ), schema: $schema ),
			new Route( 'GET', $one, $this->get( ... ), static fn (): bool => true, schema: $schema ),
			new Route( 'DELETE', $one, $this->discard( ... ), $this->may_write( ... ) ),
		);
	}

	private function may_write( RestRequest $request ): bool {
		return array() !== ( $this->writer )( $request )->owner_keys();
	}

	private function upload( RestRequest $request ): RestResponse {
		$file        = $request->file( 'file' );
		$disposition = $request->header( 'Content-Disposition' );
		$whole       = array() === $file && '' !== $disposition ? Upload::from_body( $request->raw_body(), $disposition ) : null;
		$received    = null === $whole ? $file : $whole->as_file();
		// Over post_max_size, PHP drops everything and says nothing.
		if ( array() === $received && (int) $this->context->server( 'CONTENT_LENGTH' ) > wp_max_upload_size() ) {
			$received = array( 'error' => UPLOAD_ERR_INI_SIZE );
		}
		try {
			$attachment = ( $this->attachments )()->upload( $received, ( $this->writer )( $request ), $this->context->client_address() );
		} finally {
			if ( null !== $whole && is_file( $whole->path ) ) {
				unlink( $whole->path );
			}
		}
		return new RestResponse( ( $this->attachments )()->present( $attachment ), 201 );
	}

	private function get( RestRequest $request ): RestResponse {
		$attachment = ( $this->attachments )()->get( $request->path->string( 'key' ), ( $this->reader )( $request ) );
		return new RestResponse( ( $this->attachments )()->present( $attachment ) );
	}

	private function discard( RestRequest $request ): RestResponse {
		( $this->attachments )()->discard( $request->path->string( 'key' ), ( $this->writer )( $request ) );
		return new RestResponse( null, 204 );
	}
}
