import { step } from '../../tools/lib/console.mjs';

const WARM_UP = 5;
const CONNECTIONS = 4;
const ROUNDS_TOGETHER = 20;

export const keyOf = ( scenario, size ) => `${ scenario.name }|${ scenario.door ?? '' }|${ size }`;

/** In another order each time, so that nothing always follows the same thing. */
function shuffled( list ) {
	const copy = [ ...list ];
	for ( let n = copy.length - 1; n > 0; n-- ) {
		const other = Math.floor( Math.random() * ( n + 1 ) );
		[ copy[ n ], copy[ other ] ] = [ copy[ other ], copy[ n ] ];
	}
	return copy;
}

/**
 * Asks everything in turn, round after round: what else the machine does hits all alike. `between` some rounds is not measured.
 * @return {Promise<Map<string, number[]>>} Milliseconds by scenario, door and size.
 */
export async function latencies( clients, scenarios, rounds, label, between = async () => {} ) {
	const times = new Map();
	const all = clients.flatMap( ( client ) =>
		scenarios.map( ( scenario ) => ( { client, scenario } ) )
	);
	all.forEach( ( { client, scenario } ) => times.set( keyOf( scenario, client.size ), [] ) );
	for ( let round = -WARM_UP; round < rounds; round++ ) {
		if ( ( round + WARM_UP ) % ROUNDS_TOGETHER === 0 ) {
			await between();
		}
		for ( const { client, scenario } of shuffled( all ) ) {
			const { ms } = await client.checked( scenario );
			if ( round >= 0 ) {
				times.get( keyOf( scenario, client.size ) ).push( ms );
			}
		}
		if ( round > 0 && round % 50 === 0 ) {
			step( `${ label }: ${ round } of ${ rounds } rounds` );
		}
	}
	return times;
}

/** Requests a second at four connections. */
export async function throughput( client, scenario, duration_ms ) {
	const until = performance.now() + duration_ms;
	const since = performance.now();
	let answered = 0;
	await Promise.all(
		Array.from( { length: CONNECTIONS }, async () => {
			while ( performance.now() < until ) {
				await client.checked( scenario );
				answered++;
			}
		} )
	);
	return answered / ( ( performance.now() - since ) / 1000 );
}

export const quantile = ( list, q ) => {
	const sorted = [ ...list ].sort( ( a, b ) => a - b );
	return sorted[ Math.min( sorted.length - 1, Math.floor( sorted.length * q ) ) ];
};

export const median = ( list ) => quantile( list, 0.5 );
