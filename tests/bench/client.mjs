import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ToolError } from '../../tools/lib/console.mjs';
import { databaseOf } from './site.mjs';

let counted = 0;

/** Asks one site as one of the people whose keys it has. */
export class Client {
	constructor( web, size, keys, connections = 1 ) {
		this.web = web;
		this.size = size;
		this.keys = { ...keys, nobody: {}, count: size };
		this.agent = new http.Agent( { keepAlive: true, maxSockets: connections } );
	}

	close() {
		this.agent.destroy();
	}

	/** @return {Promise<{ms: number, status: number, headers: object, body: string}>} The answer and how long it took. */
	ask( scenario, extra = {} ) {
		const payload = scenario.body ? JSON.stringify( scenario.body( this.keys ) ) : null;
		const options = {
			agent: this.agent,
			host: '127.0.0.1',
			port: this.web.port,
			method: scenario.method ?? 'GET',
			path: scenario.path( this.keys ),
			headers: {
				...this.keys[ scenario.as ],
				...( payload
					? {
							'content-type': 'application/json',
							'content-length': Buffer.byteLength( payload ),
						}
					: {} ),
				'x-bench-db': databaseOf( this.size ),
				'x-bench-variant': scenario.variant ?? 'with',
				...extra,
			},
		};
		const since = process.hrtime.bigint();
		return new Promise( ( resolve, reject ) => {
			const request = http.request( options, ( response ) => {
				const parts = [];
				response.on( 'data', ( part ) => parts.push( part ) );
				response.on( 'end', () =>
					resolve( {
						ms: Number( process.hrtime.bigint() - since ) / 1e6,
						status: response.statusCode,
						headers: response.headers,
						body: Buffer.concat( parts ).toString(),
					} )
				);
			} );
			request.on( 'error', reject );
			request.end( payload ?? undefined );
		} );
	}

	/** A bench that measures errors measures nothing. */
	async checked( scenario, extra ) {
		const answer = await this.ask( scenario, extra );
		const early = answer.headers[ 'x-mizkar-door' ] === 'early';
		if ( answer.status >= 300 || ( scenario.hot && early !== ( scenario.door === 'early' ) ) ) {
			throw new ToolError(
				`"${ scenario.name }" through the ${ scenario.door ?? 'usual' } door with ${ this.size } tickets answered ${ answer.status }${ early ? ', early' : '' }: ${ answer.body.slice( 0, 300 ) }`
			);
		}
		return answer;
	}

	/** Queries, rows and memory of one such request. */
	async count( scenario ) {
		const id = `${ process.pid }-${ this.size }-${ ++counted }`;
		const answer = await this.checked( scenario, { 'x-bench-count': id } );
		const file = path.join( this.web.counts, `${ id }.json` );
		for ( let tries = 0; ! existsSync( file ) && tries < 100; tries++ ) {
			await wait( 10 );
		}
		const items = scenario.path( this.keys ).includes( 'mizkar' )
			? JSON.parse( answer.body )
			: null;
		return {
			...JSON.parse( readFileSync( file, 'utf8' ) ),
			shown: Array.isArray( items ) ? items.length : 1,
		};
	}
}
