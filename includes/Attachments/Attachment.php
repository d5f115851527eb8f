<?php
declare( strict_types=1 );

namespace Mizkar\Attachments;

use Mizkar\Kernel\Values;

/** A stored file and, once it was sent, the message it belongs to. */
final class Attachment {

	private function __construct(
		public readonly int $id,
		public readonly string $key,
		public readonly string $owner,
		public readonly int $ticket_id,
		public readonly int $message_id,
		public readonly string $name,
		public readonly string $mime_type,
		public readonly int $bytes,
		public readonly string $sha256,
		public readonly string $path,
		public readonly ?int $width,
		public readonly ?int $height,
		public readonly string $created_at,
	) {
	}

	public static function from( Values $row ): self {
		return new self(
			$row->int( 'id' ),
			$row->string( 'access_key' ),
			$row->string( 'owner' ),
			$row->int( 'ticket_id' ),
			$row->int( 'message_id' ),
			$row->string( 'name' ),
			$row->string( 'mime_type' ),
			$row->int( 'bytes' ),
			$row->string( 'sha256' ),
			$row->string( 'path' ),
			$row->int_or_null( 'width' ),
			$row->int_or_null( 'height' ),
			$row->string( 'created_at' ),
		);
	}

	/** Whether it was sent with a message; before that it is its uploader's alone. */
	public function is_claimed(): bool {
		return $this->message_id > 0;
	}

	/** A picture that every browser can show. */
	public function is_image(): bool {
		return in_array( $this->mime_type, FileTypes::SHOWN_IMAGES, true );
	}
}
