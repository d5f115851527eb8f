/** The four regions: how wide they are, which are folded, and what fits into the width there is. Remembered per browser. */
export const REGIONS = [ 'views', 'list', 'thread', 'customer' ] as const;
export type Region = ( typeof REGIONS )[ number ];
export type SizedRegion = 'views' | 'list' | 'customer';

export interface Layout {
	widths: Readonly< Record< SizedRegion, number > >;
	folded: Readonly< Record< Region, boolean > >;
}

/** Pixels. */
export const LIMITS: Readonly< Record< SizedRegion, { min: number; max: number } > > = {
	views: { min: 160, max: 320 },
	list: { min: 280, max: 640 },
	customer: { min: 220, max: 440 },
};

export const DEFAULT_LAYOUT: Layout = {
	widths: { views: 176, list: 336, customer: 256 },
	folded: { views: false, list: false, thread: false, customer: false },
};

/** Pixels below which the customer is put away, and below which there is one region at a time. */
const NARROW = 960;
const SINGLE = 600;

export type Room = 'wide' | 'narrow' | 'single';

export function roomFor( width: number ): Room {
	if ( width < SINGLE ) {
		return 'single';
	}
	return width < NARROW ? 'narrow' : 'wide';
}

export function clampWidth( region: SizedRegion, width: number ): number {
	return Math.round( Math.min( LIMITS[ region ].max, Math.max( LIMITS[ region ].min, width ) ) );
}

export function withWidth( layout: Layout, region: SizedRegion, width: number ): Layout {
	return { ...layout, widths: { ...layout.widths, [ region ]: clampWidth( region, width ) } };
}

/** List and thread are never folded both. */
export function withFolded( layout: Layout, region: Region, folded: boolean ): Layout {
	const next = { ...layout.folded, [ region ]: folded };
	if ( folded && region === 'list' ) {
		next.thread = false;
	}
	if ( folded && region === 'thread' ) {
		next.list = false;
	}
	return { ...layout, folded: next };
}

function isRecord( value: unknown ): value is Record< string, unknown > {
	return typeof value === 'object' && value !== null;
}

/** What was remembered, as far as it still makes sense. */
export function parseLayout( stored: unknown ): Layout {
	let layout = DEFAULT_LAYOUT;
	const widths = isRecord( stored ) && isRecord( stored.widths ) ? stored.widths : {};
	const folded = isRecord( stored ) && isRecord( stored.folded ) ? stored.folded : {};
	for ( const region of [ 'views', 'list', 'customer' ] as const ) {
		const width = widths[ region ];
		if ( typeof width === 'number' && Number.isFinite( width ) ) {
			layout = withWidth( layout, region, width );
		}
	}
	for ( const region of REGIONS ) {
		if ( typeof folded[ region ] === 'boolean' ) {
			layout = withFolded( layout, region, folded[ region ] );
		}
	}
	return layout;
}

/** Which region a narrow phone shows. */
export function singleRegion( hasTicket: boolean, wanted: Region ): Region {
	if ( ! hasTicket ) {
		return wanted === 'views' ? 'views' : 'list';
	}
	return wanted;
}
