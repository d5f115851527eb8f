<?php
declare( strict_types=1 );

namespace Mizkar\Attachments;

use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\RequestContext;
use Mizkar\Kernel\Requester;

/** Streams a private file to whoever may read it: a safe GET, so the cookie alone says who asks. */
final class FileDoor {

	private const PIECE_BYTES = 65_536;

	public function __construct( private readonly AttachmentService $attachments, private readonly AttachmentStore $store, private readonly RequestContext $context ) {
	}

	public function open( string $key, Requester $requester ): never {
		[ $answer, $path ] = $this->answer( $key, $requester );
		$file              = null === $path ? false : @fopen( $path, 'rb' );
		if ( false === $file && null !== $path ) {
			$answer = FileAnswer::not_found();
		}
		$this->send_head( $answer );
		if ( false !== $file && 'HEAD' !== $this->context->server( 'REQUEST_METHOD' ) ) {
			$this->send_bytes( $file, $answer );
		} elseif ( 404 === $answer->status ) {
			echo esc_html__( 'This does not exist, or you are not allowed to see it.', 'mizkar' );
		}
		exit;
	}

	/** @return array{FileAnswer, string|null} And the file to send from, where there is one to send. */
	public function answer( string $key, Requester $requester ): array {
		try {
			$attachment = $this->attachments->get( $key, $requester );
			$path       = $this->store->locate( $attachment->path );
		} catch ( MizkarException ) {
			return array( FileAnswer::not_found(), null );
		}
		if ( null === $path ) {
			return array( FileAnswer::not_found(), null );
		}
		$answer = FileAnswer::to( $attachment, $this->context->header( 'If-None-Match' ), $this->context->header( 'Range' ), $this->context->header( 'If-Range' ) );
		return array( $answer, $answer->length > 0 ? $path : null );
	}

	private function send_head( FileAnswer $answer ): void {
		while ( ob_get_level() > 0 && @ob_end_clean() ) {
			continue;
		}
		@ini_set( 'zlib.output_compression', 'Off' );
		foreach ( array( 'Expires', 'Pragma', 'Last-Modified', 'Link' ) as $name ) {
			header_remove( $name );
		}
		status_header( $answer->status );
		foreach ( $answer->headers as $name => $value ) {
			header( "$name: $value" );
		}
	}

	/** @param resource $file */
	private function send_bytes( $file, FileAnswer $answer ): void {
		@set_time_limit( 0 );
		fseek( $file, $answer->offset );
		$left = $answer->length;
		while ( $left > 0 && ! feof( $file ) && 0 === connection_status() ) {
			$piece = (string) fread( $file, min( self::PIECE_BYTES, $left ) );
			$left -= strlen( $piece );
			echo $piece;
			flush();
		}
		fclose( $file );
	}
}
