import { createApi } from './api';
import type { Api, ApiRequest } from './api';
import { errorOfAnswer } from './api-error';
import { attachmentsPath, departmentsPath, linksPath, sessionPath } from './generated/routes';
import { restUrl } from './query';
import type { UploadTarget } from './uploads';

/** Who a visitor is, as far as the server knows. Pages may come from a cache, so this is asked when he begins to act. */
export interface Session {
	kind: 'member' | 'guest';
	nonce: string | null;
	session: string | null;
	user: { name: string; email: string } | null;
}

export interface VisitorApi {
	api: Api;
	uploads: UploadTarget;
	/** The session, asked for once. */
	session: () => Promise< Session >;
	/** A new session in place of an ended one. */
	renew: () => Promise< boolean >;
}

/** These need no session. */
const OPEN_PATHS = [ departmentsPath(), linksPath(), sessionPath() ];

/** Plain fetch, for pages that WordPress's own scripts do not reach. */
export function createVisitorApi( rest_root: string ): VisitorApi {
	let current: Promise< Session > | null = null;

	const session = (): Promise< Session > => {
		current ??= openSession( rest_root ).catch( ( error: unknown ) => {
			current = null;
			throw error;
		} );
		return current;
	};
	const renew = async (): Promise< boolean > => {
		current = null;
		await session();
		return true;
	};
	const headers = async (): Promise< Record< string, string > > =>
		sessionHeaders( await session() );
	const send = async ( request: ApiRequest ): Promise< Response > => {
		if ( OPEN_PATHS.includes( request.path ) ) {
			return sendWith( rest_root, request, {} );
		}
		const response = await sendWith( rest_root, request, await headers() );
		if ( ! ( await hasEnded( response ) ) ) {
			return response;
		}
		await renew();
		return sendWith( rest_root, request, await headers() );
	};
	return {
		api: createApi( send ),
		uploads: { url: () => restUrl( rest_root, attachmentsPath() ), headers, renew },
		session,
		renew,
	};
}

async function openSession( rest_root: string ): Promise< Session > {
	const response = await sendWith( rest_root, { method: 'POST', path: sessionPath() }, {} );
	if ( ! response.ok ) {
		const body: unknown = await response.json().catch( () => null );
		throw errorOfAnswer( response.status, body, response.headers.get( 'Retry-After' ) );
	}
	return ( await response.json() ) as Session;
}

function sessionHeaders( session: Session ): Record< string, string > {
	return {
		...( session.nonce ? { 'X-WP-Nonce': session.nonce } : {} ),
		...( session.session ? { 'X-Mizkar-Session': session.session } : {} ),
	};
}

function sendWith(
	root: string,
	request: ApiRequest,
	headers: Record< string, string >
): Promise< Response > {
	const { method, path, body, signal } = request;
	return fetch( restUrl( root, path ), {
		method,
		credentials: 'same-origin',
		headers: {
			Accept: 'application/json',
			...( body === undefined ? {} : { 'Content-Type': 'application/json' } ),
			...headers,
		},
		...( body === undefined ? {} : { body: JSON.stringify( body ) } ),
		...( signal ? { signal } : {} ),
	} );
}

async function hasEnded( response: Response ): Promise< boolean > {
	if ( response.status !== 401 && response.status !== 403 ) {
		return false;
	}
	const body: unknown = await response
		.clone()
		.json()
		.catch( () => null );
	return errorOfAnswer( response.status, body ).code === 'mizkar_session_expired';
}
