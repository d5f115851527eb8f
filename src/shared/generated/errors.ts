// Generated from the schemas in includes/ by `npm run generate`, never edited.

export type ErrorCode =
	| 'mizkar_invalid_input'
	| 'mizkar_sign_in_required'
	| 'mizkar_session_expired'
	| 'mizkar_link_expired'
	| 'mizkar_forbidden'
	| 'mizkar_not_found'
	| 'mizkar_stale_version'
	| 'mizkar_ticket_closed'
	| 'mizkar_name_taken'
	| 'mizkar_in_use'
	| 'mizkar_file_empty'
	| 'mizkar_file_too_large'
	| 'mizkar_file_type'
	| 'mizkar_too_many_files'
	| 'mizkar_upload_failed'
	| 'mizkar_rate_limited'
	| 'mizkar_unavailable'
	| 'mizkar_internal';

export const ERRORS: Record< ErrorCode, { status: number; retryable: boolean } > = {
	mizkar_invalid_input: { status: 400, retryable: false },
	mizkar_sign_in_required: { status: 401, retryable: false },
	mizkar_session_expired: { status: 401, retryable: true },
	mizkar_link_expired: { status: 403, retryable: false },
	mizkar_forbidden: { status: 403, retryable: false },
	mizkar_not_found: { status: 404, retryable: false },
	mizkar_stale_version: { status: 409, retryable: false },
	mizkar_ticket_closed: { status: 409, retryable: false },
	mizkar_name_taken: { status: 409, retryable: false },
	mizkar_in_use: { status: 409, retryable: false },
	mizkar_file_empty: { status: 400, retryable: false },
	mizkar_file_too_large: { status: 413, retryable: false },
	mizkar_file_type: { status: 415, retryable: false },
	mizkar_too_many_files: { status: 400, retryable: false },
	mizkar_upload_failed: { status: 500, retryable: true },
	mizkar_rate_limited: { status: 429, retryable: true },
	mizkar_unavailable: { status: 503, retryable: true },
	mizkar_internal: { status: 500, retryable: false },
};
