import type { APIRequestContext, APIResponse } from '@playwright/test';

/** What the tests read of a ticket. */
export interface TicketData {
	readonly id: number;
	readonly number: string;
	readonly subject: string;
	readonly status: string;
	readonly version: number;
}

export interface NewTicket {
	readonly subject: string;
	readonly body?: string;
	readonly name?: string;
	readonly email?: string;
	readonly department_id?: number;
	readonly priority?: string;
	readonly status?: string;
	readonly assignee_id?: number;
	readonly tag_ids?: readonly number[];
}

/** Somebody's REST client: tests set the stage with it, and knock at doors that must be shut. */
export class Rest {
	// The nonce is empty for whoever is not signed in.
	private constructor(
		private readonly request: APIRequestContext,
		private readonly root: string,
		private readonly nonce: string
	) {}

	/** @param request Has the cookies of whoever this is. */
	static async of( request: APIRequestContext, siteUrl: string ): Promise< Rest > {
		const answer = await request.get(
			`${ siteUrl }/wp-admin/admin-ajax.php?action=rest-nonce`
		);
		const nonce = answer.ok() ? ( await answer.text() ).trim() : '';
		return new Rest( request, `${ siteUrl }/wp-json/`, nonce.length > 1 ? nonce : '' );
	}

	/** The answer as it is, whatever its status. */
	async ask( method: string, path: string, data?: unknown ): Promise< APIResponse > {
		return this.request.fetch( this.root + path, {
			method,
			...( data === undefined ? {} : { data } ),
			...( this.nonce === '' ? {} : { headers: { 'X-WP-Nonce': this.nonce } } ),
		} );
	}

	async send< T >( method: string, path: string, data?: unknown ): Promise< T > {
		const answer = await this.ask( method, path, data );
		if ( ! answer.ok() ) {
			throw new Error(
				`${ method } ${ path } answered ${ answer.status() }: ${ await answer.text() }`
			);
		}
		return ( await answer.json() ) as T;
	}

	async newTicket( ticket: NewTicket ): Promise< TicketData > {
		return this.send( 'POST', 'mizkar/v1/tickets', {
			body: 'A text that says what it is about.',
			name: 'Robin Field',
			email: 'robin.field@example.com',
			...ticket,
		} );
	}

	async ticket( id: number ): Promise< TicketData > {
		return this.send( 'GET', `mizkar/v1/tickets/${ id }` );
	}

	/** Among the newest. */
	async ticketsCalled( subject: string ): Promise< readonly TicketData[] > {
		const newest = await this.send< TicketData[] >(
			'GET',
			'mizkar/v1/tickets?view=all&sort=created_at&order=desc&per_page=100'
		);
		return newest.filter( ( ticket ) => ticket.subject === subject );
	}

	async change( id: number, changes: Record< string, unknown > ): Promise< TicketData > {
		return this.send( 'PATCH', `mizkar/v1/tickets/${ id }`, changes );
	}

	async newDepartment( name: string ): Promise< number > {
		const { id } = await this.send< { id: number } >( 'POST', 'mizkar/v1/departments', {
			name,
		} );
		return id;
	}

	async departments(): Promise< ReadonlyArray< { id: number; name: string } > > {
		return this.send( 'GET', 'mizkar/v1/departments' );
	}
}
