import { ERRORS } from './generated/errors';
import type { ErrorCode } from './generated/errors';

/** The server's codes, and what can go wrong before the server answers. */
export type ApiErrorCode = ErrorCode | 'offline' | 'unreachable' | 'unreadable';

export interface ApiErrorParts {
	status?: number;
	/** What is wrong, in words for a person, by field name. */
	fields?: Record< string, string >;
	data?: Record< string, unknown >;
	/** WordPress's own code, where it was not Mizkar that refused. */
	origin?: string;
	retry_after_s?: number;
}

export class ApiError extends Error {
	override readonly name = 'ApiError';
	readonly status: number;
	readonly retryable: boolean;
	readonly fields: Record< string, string >;
	readonly data: Record< string, unknown >;
	readonly origin: string;
	readonly retry_after_s: number | null;

	constructor(
		readonly code: ApiErrorCode,
		message: string,
		parts: ApiErrorParts = {}
	) {
		super( message );
		this.status = parts.status ?? ( isServerCode( code ) ? ERRORS[ code ].status : 0 );
		this.retryable = isServerCode( code ) ? ERRORS[ code ].retryable : true;
		this.fields = parts.fields ?? {};
		this.data = parts.data ?? {};
		this.origin = parts.origin ?? code;
		this.retry_after_s = parts.retry_after_s ?? null;
	}
}

const isServerCode = ( code: string ): code is ErrorCode => Object.hasOwn( ERRORS, code );

export const isRecord = ( value: unknown ): value is Record< string, unknown > =>
	typeof value === 'object' && value !== null && ! Array.isArray( value );

/** Somebody stopped waiting; not worth a word to the person. */
export const isAbort = ( error: unknown ): boolean =>
	error instanceof Error && error.name === 'AbortError';

/** Anything thrown, as an ApiError. */
export const toApiError = ( error: unknown ): ApiError =>
	error instanceof ApiError
		? error
		: new ApiError(
				'mizkar_internal',
				error instanceof Error ? error.message : String( error )
			);

/** What a refusing answer says. */
export function errorOfAnswer(
	status: number,
	body: unknown,
	retryAfter?: string | null
): ApiError {
	const answer = isRecord( body ) ? body : {};
	const data = isRecord( answer.data ) ? answer.data : {};
	const origin = typeof answer.code === 'string' ? answer.code : '';
	const seconds = Number.parseInt( retryAfter ?? '', 10 );
	return new ApiError(
		isServerCode( origin ) ? origin : codeOfStatus( status, origin ),
		typeof answer.message === 'string' ? answer.message : '',
		{
			status,
			origin,
			data,
			fields: fieldsOf( data.fields ?? data.params ),
			...( seconds > 0 ? { retry_after_s: seconds } : {} ),
		}
	);
}

function fieldsOf( value: unknown ): Record< string, string > {
	const texts = Object.entries( isRecord( value ) ? value : {} ).filter(
		( entry ): entry is [ string, string ] => typeof entry[ 1 ] === 'string'
	);
	return Object.fromEntries( texts );
}

/** WordPress itself, a proxy or a firewall refused: what that means here. */
function codeOfStatus( status: number, origin: string ): ApiErrorCode {
	if ( origin === 'rest_cookie_invalid_nonce' ) {
		return 'mizkar_session_expired';
	}
	switch ( status ) {
		case 400:
			return 'mizkar_invalid_input';
		case 401:
			return 'mizkar_sign_in_required';
		case 403:
			return 'mizkar_forbidden';
		case 404:
			return 'mizkar_not_found';
		case 413:
			return 'mizkar_file_too_large';
		case 429:
			return 'mizkar_rate_limited';
		case 408:
		case 502:
		case 503:
		case 504:
			return 'mizkar_unavailable';
		default:
			return status < 400 ? 'unreadable' : 'mizkar_internal';
	}
}
