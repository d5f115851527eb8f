<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/**
 * Everything that can go wrong and that a person may be told about. The value is the stable code of the REST answer.
 */
enum ErrorCode: string {

	case InvalidInput   = 'mizkar_invalid_input';
	case SignInRequired = 'mizkar_sign_in_required';
	case SessionExpired = 'mizkar_session_expired';
	case LinkExpired    = 'mizkar_link_expired';
	case Forbidden      = 'mizkar_forbidden';
	case NotFound       = 'mizkar_not_found';
	case StaleVersion   = 'mizkar_stale_version';
	case TicketClosed   = 'mizkar_ticket_closed';
	case NameTaken      = 'mizkar_name_taken';
	case InUse          = 'mizkar_in_use';
	case FileEmpty      = 'mizkar_file_empty';
	case FileTooLarge   = 'mizkar_file_too_large';
	case FileType       = 'mizkar_file_type';
	case TooManyFiles   = 'mizkar_too_many_files';
	case UploadFailed   = 'mizkar_upload_failed';
	case RateLimited    = 'mizkar_rate_limited';
	case Unavailable    = 'mizkar_unavailable';
	case Internal       = 'mizkar_internal';

	public function http_status(): int {
		return match ( $this ) {
			self::InvalidInput, self::FileEmpty, self::TooManyFiles => 400,
			self::SignInRequired, self::SessionExpired => 401,
			self::LinkExpired, self::Forbidden => 403,
			self::NotFound => 404,
			self::StaleVersion, self::TicketClosed, self::NameTaken, self::InUse => 409,
			self::FileTooLarge => 413,
			self::FileType => 415,
			self::RateLimited => 429,
			self::UploadFailed, self::Internal => 500,
			self::Unavailable => 503,
		};
	}

	/** Whether the same request may succeed later, unchanged. */
	public function retryable(): bool {
		return match ( $this ) {
			self::SessionExpired, self::RateLimited, self::Unavailable, self::UploadFailed => true,
			default => false,
		};
	}

	public function message(): string {
		return match ( $this ) {
			self::InvalidInput   => __( 'Some of what you entered cannot be used. Please check the marked fields.', 'mizkar' ),
			self::SignInRequired => __( 'Please sign in first.', 'mizkar' ),
			self::SessionExpired => __( 'Your session has ended. Your text is kept; please try again.', 'mizkar' ),
			self::LinkExpired    => __( 'This link is no longer valid. Ask for a new one.', 'mizkar' ),
			self::Forbidden      => __( 'You are not allowed to do this.', 'mizkar' ),
			self::NotFound       => __( 'This does not exist, or you are not allowed to see it.', 'mizkar' ),
			self::StaleVersion   => __( 'Somebody changed this ticket meanwhile. Your text is kept; look at the changes and send again.', 'mizkar' ),
			self::TicketClosed   => __( 'This ticket is closed. Please open a new one.', 'mizkar' ),
			self::NameTaken      => __( 'This name is already in use.', 'mizkar' ),
			self::InUse          => __( 'This is still in use and cannot be deleted.', 'mizkar' ),
			self::FileEmpty      => __( 'The file is empty.', 'mizkar' ),
			self::FileTooLarge   => __( 'The file is too large.', 'mizkar' ),
			self::FileType       => __( 'Files of this type are not accepted.', 'mizkar' ),
			self::TooManyFiles   => __( 'There are too many files.', 'mizkar' ),
			self::UploadFailed   => __( 'The file could not be stored. Please try again.', 'mizkar' ),
			self::RateLimited    => __( 'That was a bit much at once. Please wait a moment and try again.', 'mizkar' ),
			self::Unavailable    => __( 'The desk cannot be reached right now. Nothing was lost; please try again.', 'mizkar' ),
			self::Internal       => __( 'Something went wrong on our side. Nothing was lost; please try again.', 'mizkar' ),
		};
	}
}
