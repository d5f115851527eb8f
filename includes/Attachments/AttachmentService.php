<?php
declare( strict_types=1 );

namespace Mizkar\Attachments;

use Mizkar\Kernel\Clock;
use Mizkar\Kernel\Database;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\Field;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\RateLimiter;
use Mizkar\Kernel\Requester;
use Mizkar\Kernel\Values;

/** Private files: uploaded first, claimed by a message when it is sent, read through a check for ever after. */
final class AttachmentService {

	/** The parameter of a file's address. */
	public const KEY = 'mizkar_file';

	private const UNUSED_AFTER_S = 86_400;

	private const COLLECTED_AT_ONCE = 200;

	/** @param \Closure(): UploadRules $rules */
	public function __construct(
		private readonly AttachmentRepository $repository,
		private readonly AttachmentStore $store,
		private readonly AttachmentAccess $access,
		private readonly RateLimiter $limiter,
		private readonly Database $database,
		private readonly Clock $clock,
		private readonly \Closure $rules,
	) {
	}

	/**
	 * @param array<string, mixed> $file   As in $_FILES.
	 * @param string               $client The client's address.
	 * @throws MizkarException SignInRequired, RateLimited, InvalidInput, FileEmpty, FileTooLarge, FileType, UploadFailed.
	 */
	public function upload( array $file, Requester $requester, string $client ): Attachment {
		$owner = $requester->owner_keys()[0] ?? throw new MizkarException( ErrorCode::SignInRequired );
		if ( ! $requester->is_desk() ) {
			$this->limiter->hit( 'upload', $client, 120, 3600 );
		}
		$rules   = ( $this->rules )();
		$upload  = Upload::from( $file, $rules );
		$checked = CheckedFile::from( $upload->path, $upload->name, $rules );
		$key     = bin2hex( random_bytes( 20 ) );
		$path    = $this->store->put( $upload->path );
		try {
			$this->repository->insert(
				array(
					'access_key' => $key,
					'owner'      => $owner,
					'name'       => $checked->name,
					'mime_type'  => $checked->mime_type,
					'bytes'      => $checked->bytes,
					'sha256'     => (string) hash_file( 'sha256', $upload->path ),
					'path'       => $path,
					'width'      => $checked->width,
					'height'     => $checked->height,
					'created_at' => $this->clock->sql(),
				)
			);
			return $this->repository->find( $key ) ?? throw new MizkarException( ErrorCode::Unavailable );
		} catch ( \Throwable $throwable ) {
			$this->store->delete( $path );
			throw $throwable;
		}
	}

	/**
	 * Inside the caller's transaction: all of them or none.
	 *
	 * @param list<string> $keys
	 * @return list<Attachment> In the order of the keys.
	 * @throws MizkarException TooManyFiles; InvalidInput where one is not an unsent upload of this requester.
	 */
	public function claim( array $keys, int $ticket_id, int $message_id, Requester $requester ): array {
		$keys = array_values( array_unique( $keys ) );
		if ( array() === $keys ) {
			return array();
		}
		if ( count( $keys ) > ( $this->rules )()->max_files ) {
			/* translators: %s: a number of files. */
			throw new MizkarException( ErrorCode::TooManyFiles, array( 'attachment_keys' => sprintf( __( 'There may be %s files at most.', 'mizkar' ), number_format_i18n( ( $this->rules )()->max_files ) ) ) );
		}
		$owners = $requester->owner_keys();
		if ( array() === $owners || count( $keys ) !== $this->repository->claim( $keys, $owners, $ticket_id, $message_id ) ) {
			throw MizkarException::field( 'attachment_keys', __( 'A file is no longer there. Please add it again.', 'mizkar' ) );
		}
		$claimed = $this->repository->find_many( $keys );
		return array_values( array_filter( array_map( static fn ( string $key ): ?Attachment => $claimed[ $key ] ?? null, $keys ) ) );
	}

	/**
	 * @param list<int> $message_ids
	 * @return array<int, list<Attachment>> By message; those without files are missing.
	 */
	public function for_messages( array $message_ids ): array {
		$by_message = array();
		foreach ( $this->repository->of_messages( $message_ids ) as $attachment ) {
			$by_message[ $attachment->message_id ][] = $attachment;
		}
		return $by_message;
	}

	/** @throws MizkarException NotFound, also where he may not read it. */
	public function get( string $key, Requester $requester ): Attachment {
		$attachment = 1 === preg_match( '/^[0-9a-f]{40}$/', $key ) ? $this->repository->find( $key ) : null;
		if ( null === $attachment || ! $this->may_read( $attachment, $requester ) ) {
			throw new MizkarException( ErrorCode::NotFound );
		}
		return $attachment;
	}

	/** @throws MizkarException NotFound, also where it is not his or was sent already. */
	public function discard( string $key, Requester $requester ): void {
		$attachment = $this->get( $key, $requester );
		if ( ! self::is_of( $attachment, $requester ) || ! $this->repository->delete_unused( $attachment->id ) ) {
			throw new MizkarException( ErrorCode::NotFound );
		}
		$this->remove( array( $attachment ) );
	}

	/** @return array<string, mixed> As AttachmentSchema has it. */
	public function present( Attachment $attachment ): array {
		$row = array(
			'is_image' => $attachment->is_image(),
			'url'      => home_url( '/?' . self::KEY . '=' . $attachment->key ),
		);
		return AttachmentSchema::schema()->present( Values::from( $row + get_object_vars( $attachment ) ), Field::CUSTOMER );
	}

	/** Uploads that no message took within a day. */
	public function collect_unused(): void {
		do {
			$unused = $this->repository->unused( $this->clock->sql( -self::UNUSED_AFTER_S ), self::COLLECTED_AT_ONCE );
			foreach ( $unused as $attachment ) {
				if ( $this->repository->delete_unused( $attachment->id ) ) {
					$this->remove( array( $attachment ) );
				}
			}
		} while ( self::COLLECTED_AT_ONCE === count( $unused ) );
	}

	/** A session's unsent uploads follow it to its new token. */
	public function move_unused( string $from_owner, string $into_owner ): void {
		$this->repository->move_unused( $from_owner, $into_owner );
	}

	/** The rows now, the files once that is certain. */
	public function delete_for_ticket( int $ticket_id ): void {
		$attachments = $this->repository->of_ticket( $ticket_id );
		$this->repository->delete_for_ticket( $ticket_id );
		$this->remove( $attachments );
	}

	private function may_read( Attachment $attachment, Requester $requester ): bool {
		return $attachment->is_claimed() ? $this->access->may_read( $attachment, $requester ) : self::is_of( $attachment, $requester );
	}

	/** Whether it was uploaded by him. */
	private static function is_of( Attachment $attachment, Requester $requester ): bool {
		return in_array( $attachment->owner, $requester->owner_keys(), true );
	}

	/** @param list<Attachment> $attachments */
	private function remove( array $attachments ): void {
		$this->database->after_commit(
			function () use ( $attachments ): void {
				foreach ( $attachments as $attachment ) {
					$this->store->delete( $attachment->path );
				}
			}
		);
	}
}
