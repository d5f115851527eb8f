/**
 * What is asked. `base` names the bare route asked by the same person; `hot` routes are asked through both doors.
 */
const API = '/wp-json/mizkar/v1';
const BARE = '/wp-json/bench/v1/bare';

const bare = ( name, as, variant = 'without' ) => ( { name, as, path: () => BARE, variant } );

/** Bare routes with Mizkar and without it, and the site's empty page: what everybody else's requests cost. */
export const BASES = [
	bare( 'bare, agent', 'agent' ),
	bare( 'bare, member', 'member' ),
	bare( 'bare, visitor', 'nobody' ),
];

export const BYSTANDERS = [
	{ ...bare( 'other route, with Mizkar', 'nobody', 'with' ), base: 'bare, visitor' },
	{ name: 'page, without Mizkar', as: 'nobody', path: () => '/empty/', variant: 'without' },
	{
		name: 'page, with Mizkar',
		as: 'nobody',
		path: () => '/empty/',
		variant: 'with',
		base: 'page, without Mizkar',
	},
];

const list = ( name, query, more = {} ) => ( {
	name,
	as: 'agent',
	base: 'bare, agent',
	path: ( keys ) => `${ API }/tickets${ query( keys ) }`,
	hot: true,
	budget: 'read',
	...more,
} );

export const READS = [
	list( 'list', () => '' ),
	list( 'list, open', () => '?view=open' ),
	list( 'list, filtered', ( keys ) => `?department_id=${ keys.department }&priority=high` ),
	list( 'list, own departments', () => '', { as: 'limited' } ),
	list( 'deep page', ( keys ) => `?cursor=${ keys.cursor }` ),
	list( 'counts', () => '', { path: () => `${ API }/tickets/counts` } ),
	list( 'one ticket', () => '', { path: ( keys ) => `${ API }/tickets/${ keys.thread }` } ),
	list( 'thread of 20', () => '', {
		path: ( keys ) => `${ API }/tickets/${ keys.thread }/messages`,
	} ),
	list( "member's list", () => '', { as: 'member', base: 'bare, member' } ),
	list( "guest's list", () => '', { as: 'guest', base: 'bare, visitor' } ),
	...[ 'rare', 'occasional', 'medium', 'common' ].map( ( word ) =>
		list( `search, ${ word } word`, ( keys ) => `?search=${ keys.words[ word ] }`, {
			budget: 'search',
		} )
	),
];

let written = 0;
const body = ( name ) =>
	`${ name } ${ ++written }: the parcel has not arrived yet. Could you look where it is? Thank you.`;

export const WRITES = [
	{
		name: 'create',
		as: 'member',
		base: 'bare, member',
		method: 'POST',
		path: () => `${ API }/tickets`,
		body: ( keys ) => ( {
			subject: 'Where is it?',
			body: body( 'create' ),
			department_id: keys.department,
		} ),
		budget: 'create',
	},
	{
		name: 'reply',
		as: 'agent',
		base: 'bare, agent',
		method: 'POST',
		path: ( keys ) =>
			`${ API }/tickets/${ keys.first_id + ( ( ++written * 7919 ) % keys.count ) }/messages`,
		body: () => ( { body: body( 'reply' ) } ),
		budget: 'reply',
	},
];

/** Both doors of a hot route are two things to measure. */
export const doors = ( scenarios ) =>
	scenarios.flatMap( ( scenario ) =>
		scenario.hot
			? [
					{ ...scenario, door: 'rest', variant: 'rest' },
					{ ...scenario, door: 'early', variant: 'with' },
				]
			: [ { ...scenario, door: 'rest', variant: scenario.variant ?? 'with' } ]
	);
