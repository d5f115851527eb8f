<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Attachments\AttachmentService;
use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\RequestContext;

/** Files of a form without JavaScript. Those that could be taken stay taken, whatever else is wrong with the form. */
final class PostedFiles {

	public function __construct( private readonly AttachmentService $attachments, private readonly RequestContext $context ) {
	}

	/** @return array{array<string, string>, string} Name by key; and what is wrong with the first file that could not be taken. */
	public function take( FormPost $post, Viewer $viewer ): array {
		$files   = $post->kept_files();
		$problem = '';
		foreach ( $post->files( 'files' ) as $file ) {
			try {
				$attachment                = $this->attachments->upload( $file, $viewer, $this->context->client_address() );
				$files[ $attachment->key ] = FormPost::file_name( $attachment->name );
			} catch ( MizkarException $exception ) {
				$name    = is_string( $file['name'] ) ? FormPost::file_name( $file['name'] ) : '';
				$problem = '' === $problem ? "$name: " . $exception->human_message() : $problem;
			}
		}
		return array( $files, $problem );
	}
}
