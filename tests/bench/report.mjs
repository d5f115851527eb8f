import { paint, say } from '../../tools/lib/console.mjs';
import { keyOf, median, quantile } from './measure.mjs';

const LISTS = [
	'list',
	'list, open',
	'list, filtered',
	'list, own departments',
	'deep page',
	"member's list",
	"guest's list",
];

/** Most queries beyond the bare route's, by scenario. */
const QUERIES = {
	...Object.fromEntries( LISTS.map( ( name ) => [ name, 4 ] ) ),
	'thread of 20': 5,
	reply: 12,
};

const ROWS_PER_ROW = 20;
const GROWTH = 1.1;
const EARLY = 0.4;
const OTHERS_MS = 0.5;

/** Milliseconds beyond the bare route; a reading is also within its budget at this many times the bare route. */
const BUDGETS = {
	read: { ms: 2, times: 1.25 },
	search: { ms: 8 },
	create: { ms: 8 },
	reply: { ms: 4 },
};

const round = ( number, digits = 2 ) => Number( number.toFixed( digits ) );

/** Everything that is known of one scenario through one door on one desk. */
export function line( scenario, size, times, counts, perSecond ) {
	const own = times.get( keyOf( scenario, size ) );
	const base = scenario.base && times.get( keyOf( { name: scenario.base, door: 'rest' }, size ) );
	const count = counts.get( keyOf( scenario, size ) );
	const baseCount =
		scenario.base && counts.get( keyOf( { name: scenario.base, door: 'rest' }, size ) );
	const rows = count?.queries
		.filter( ( query ) => query.own )
		.reduce( ( sum, query ) => sum + query.rows, 0 );
	return {
		name: scenario.name,
		door: scenario.door,
		size,
		budget: scenario.budget,
		p10_ms: round( quantile( own, 0.1 ) ),
		median_ms: round( median( own ) ),
		p95_ms: round( quantile( own, 0.95 ) ),
		beyond_p10_ms: base ? round( quantile( own, 0.1 ) - quantile( base, 0.1 ) ) : null,
		base_ms: base ? round( median( base ) ) : null,
		beyond_ms: base ? round( median( own ) - median( base ) ) : null,
		ratio: base ? round( median( own ) / median( base ) ) : null,
		queries: count ? count.queries.length - ( baseCount ? baseCount.queries.length : 0 ) : null,
		rows_per_row:
			count && scenario.budget ? round( rows / Math.max( 1, count.shown ), 1 ) : null,
		memory_mb: count ? round( count.memory / 1048576, 1 ) : null,
		per_second: perSecond.has( keyOf( scenario, size ) )
			? Math.round( perSecond.get( keyOf( scenario, size ) ) )
			: null,
	};
}

/** Each budget of the design that is broken, in words. */
export function broken( lines ) {
	const problems = [];
	const say_of = ( item, text ) =>
		problems.push( `${ item.name } (${ item.door }, ${ item.size } tickets): ${ text }` );
	for ( const item of lines ) {
		const budget = BUDGETS[ item.budget ];
		if (
			budget &&
			item.door === 'rest' &&
			item.beyond_ms > budget.ms &&
			! ( item.ratio <= budget.times )
		) {
			say_of( item, `${ item.beyond_ms } ms beyond a bare route, not ${ budget.ms }` );
		}
		if ( item.budget === 'read' && item.door === 'early' && item.ratio > EARLY ) {
			say_of( item, `${ item.ratio } × a bare route, not ${ EARLY }` );
		}
		if (
			! item.budget &&
			item.base_ms !== null &&
			( item.beyond_ms > OTHERS_MS || item.queries > 0 )
		) {
			say_of(
				item,
				`${ item.beyond_ms } ms and ${ item.queries } queries more than without Mizkar, not ${ OTHERS_MS } and 0`
			);
		}
		if ( item.name in QUERIES && item.queries > QUERIES[ item.name ] ) {
			say_of(
				item,
				`${ item.queries } queries beyond a bare route's, not ${ QUERIES[ item.name ] }`
			);
		}
		if (
			[ ...LISTS, 'thread of 20' ].includes( item.name ) &&
			item.rows_per_row > ROWS_PER_ROW
		) {
			say_of(
				item,
				`${ item.rows_per_row } rows read for each row shown, not ${ ROWS_PER_ROW }`
			);
		}
	}
	return [ ...problems, ...grown( lines ) ];
}

/** How much slower the largest desk is than the smallest, each in bare routes of its own site. */
export function growth( lines ) {
	const sizes = [ ...new Set( lines.map( ( item ) => item.size ) ) ];
	const [ least, most ] = [ Math.min( ...sizes ), Math.max( ...sizes ) ];
	return lines
		.filter( ( item ) => item.size === most && item.budget && least !== most )
		.map( ( item ) => {
			const small = lines.find(
				( other ) =>
					other.size === least && other.name === item.name && other.door === item.door
			);
			return {
				name: item.name,
				door: item.door,
				budget: item.budget,
				growth: round(
					item.median_ms / item.base_ms / ( small.median_ms / small.base_ms )
				),
			};
		} );
}

const grown = ( lines ) =>
	growth( lines )
		.filter(
			( item ) => item.budget !== 'search' && item.door === 'rest' && item.growth > GROWTH
		)
		.map(
			( item ) =>
				`${ item.name }: ${ item.growth } × slower on the largest desk than on the smallest, not ${ GROWTH }`
		);

const COLUMNS = [
	[ '10 %', ( item ) => item.p10_ms.toFixed( 2 ) ],
	[ 'ms', ( item ) => item.median_ms.toFixed( 2 ) ],
	[ '95 %', ( item ) => item.p95_ms.toFixed( 2 ) ],
	[ '× bare', ( item ) => item.ratio?.toFixed( 2 ) ],
	[ '+ ms', ( item ) => item.beyond_ms?.toFixed( 2 ) ],
	[ '+ 10 %', ( item ) => item.beyond_p10_ms?.toFixed( 2 ) ],
	[ 'queries', ( item ) => item.queries ],
	[ 'rows/row', ( item ) => item.rows_per_row ],
	[ 'MB', ( item ) => item.memory_mb?.toFixed( 1 ) ],
	[ 'req/s', ( item ) => item.per_second ],
];

export function print( lines ) {
	const cells = COLUMNS.map( ( [ title ] ) => title.padStart( 9 ) ).join( '' );
	for ( const size of new Set( lines.map( ( item ) => item.size ) ) ) {
		say(
			paint(
				'bold',
				`\n${ `${ size.toLocaleString( 'en' ) } tickets`.padEnd( 26 ) } door ${ cells }`
			)
		);
		for ( const item of lines.filter( ( { size: its } ) => its === size ) ) {
			say(
				`${ item.name.padEnd( 26 ) } ${ ( item.door ?? '' ).padEnd( 5 ) }${ COLUMNS.map( ( [ , show ] ) => String( show( item ) ?? '' ).padStart( 9 ) ).join( '' ) }`
			);
		}
	}
	const all = growth( lines );
	if ( all.length > 0 ) {
		say( paint( 'bold', '\nfrom the smallest desk to the largest, in bare routes' ) );
		say(
			all.map( ( item ) => `${ item.name } (${ item.door }) ${ item.growth } ×` ).join( ', ' )
		);
	}
}
