import apiFetch from '@wordpress/api-fetch';
import { createApi } from './api';
import type { Api, ApiRequest } from './api';
import { boot } from './boot';
import { restUrl } from './query';
import { attachmentsPath } from './generated/routes';
import type { UploadTarget } from './uploads';

async function send( { method, path, body, signal }: ApiRequest ): Promise< Response > {
	try {
		return await apiFetch< Response, false >( {
			path,
			method,
			parse: false,
			...( body === undefined ? {} : { data: body } ),
			...( signal ? { signal } : {} ),
		} );
	} catch ( error ) {
		if ( error instanceof Response ) {
			return error;
		}
		throw error;
	}
}

/** A nonce lives for half a day, a desk stays open longer: an expired one is replaced and the request sent again. */
async function sendAsUser( request: ApiRequest ): Promise< Response > {
	const response = await send( request );
	return ( await isExpired( response ) ) && ( await renewNonce() ) ? send( request ) : response;
}

async function isExpired( response: Response ): Promise< boolean > {
	return (
		response.status === 403 &&
		( await response.clone().text() ).includes( 'rest_cookie_invalid_nonce' )
	);
}

export async function renewNonce(): Promise< boolean > {
	if ( ! apiFetch.nonceEndpoint || ! apiFetch.nonceMiddleware ) {
		return false;
	}
	const response = await fetch( apiFetch.nonceEndpoint, { credentials: 'same-origin' } );
	const nonce = response.ok ? ( await response.text() ).trim() : '';
	// Somebody who has signed out gets "0".
	if ( nonce.length < 6 ) {
		return false;
	}
	apiFetch.nonceMiddleware.nonce = nonce;
	return true;
}

/** The desk's own client, signed in by cookie and nonce. */
export const api: Api = createApi( sendAsUser );

export const adminUploads: UploadTarget = {
	url: () => restUrl( boot().rest_root, attachmentsPath() ),
	headers: async () => ( { 'X-WP-Nonce': apiFetch.nonceMiddleware?.nonce ?? boot().nonce } ),
	renew: renewNonce,
};
