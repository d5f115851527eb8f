import { createRegistry } from '@wordpress/data';
import { api } from '../../../src/shared/api-admin';
import { mockTicket } from '../../../src/shared/generated/mocks';
import type { Ticket } from '../../../src/shared/generated/types';
import { deskStore } from '../../../src/entities/desk/store';

/** A desk of its own for one test. The test file mocks the api and the signals. */
export function desk() {
	const registry = createRegistry();
	registry.register( deskStore );
	return { select: registry.select( deskStore ), dispatch: registry.dispatch( deskStore ) };
}

const at = ( second: number ) => `2026-01-02T03:04:${ String( second ).padStart( 2, '0' ) }Z`;

export const row = ( id: number, second: number, changes: Partial< Ticket > = {} ): Ticket =>
	mockTicket( { id, last_message_at: at( second ), version: 1, ...changes } );

/** A desk that has loaded one ticket. */
export async function withTicket( ticket: Ticket ) {
	const store = desk();
	jest.mocked( api.page ).mockResolvedValueOnce( { items: [ ticket ], next: null } );
	await store.dispatch.loadList( {} );
	return store;
}

/** A promise that is settled from outside. */
export function later< T >() {
	let resolve: ( value: T ) => void = () => undefined;
	let reject: ( error: unknown ) => void = () => undefined;
	const promise = new Promise< T >( ( yes, no ) => {
		resolve = yes;
		reject = no;
	} );
	return { promise, resolve, reject };
}
