/**
 * Single keys and two-key sequences, which core's keyboard-shortcuts package does not know. Keys are matched by place
 * where the keyboard types another script, so that J is J on a Persian keyboard too.
 */
export type ShortcutName =
	| 'next'
	| 'previous'
	| 'open'
	| 'back'
	| 'reply'
	| 'note'
	| 'assign_to_me'
	| 'status'
	| 'priority'
	| 'solve'
	| 'trash'
	| 'search'
	| 'select'
	| 'new_ticket'
	| 'go_mine'
	| 'go_unassigned'
	| 'go_open'
	| 'go_waiting'
	| 'go_all'
	| 'help'
	| 'escape';

export const KEYS: Readonly< Record< ShortcutName, readonly string[] > > = {
	next: [ 'j', 'ArrowDown' ],
	previous: [ 'k', 'ArrowUp' ],
	open: [ 'Enter', 'o' ],
	back: [ 'u' ],
	reply: [ 'r' ],
	note: [ 'n' ],
	assign_to_me: [ 'a' ],
	status: [ 's' ],
	priority: [ 'p' ],
	solve: [ 'e' ],
	trash: [ '#' ],
	search: [ '/' ],
	select: [ 'x' ],
	new_ticket: [ 'c' ],
	go_mine: [ 'g m' ],
	go_unassigned: [ 'g u' ],
	go_open: [ 'g o' ],
	go_waiting: [ 'g w' ],
	go_all: [ 'g a' ],
	help: [ '?' ],
	escape: [ 'Escape' ],
};

/** How long the second key of a sequence may take. */
const SEQUENCE_MS = 1200;

export interface Stroke {
	key: string;
	code: string;
	shiftKey: boolean;
	ctrlKey: boolean;
	metaKey: boolean;
	altKey: boolean;
}

const BY_PLACE: Readonly< Record< string, string > > = {
	Slash: '/',
	'shift+Slash': '?',
	'shift+Digit3': '#',
};

/** The key's name: a Latin letter or sign whatever the layout, or a named key; null where a modifier makes it somebody else's. */
export function keyOf( stroke: Stroke ): string | null {
	if ( stroke.ctrlKey || stroke.metaKey || stroke.altKey ) {
		return null;
	}
	if ( /^[!-~]$/.test( stroke.key ) ) {
		return stroke.key.toLowerCase();
	}
	if ( /^[A-Z][A-Za-z]+$/.test( stroke.key ) ) {
		return stroke.key;
	}
	const letter = /^Key([A-Z])$/.exec( stroke.code )?.[ 1 ];
	return (
		letter?.toLowerCase() ??
		BY_PLACE[ ( stroke.shiftKey ? 'shift+' : '' ) + stroke.code ] ??
		null
	);
}

const NAMES = new Map< string, ShortcutName >();
const STARTS = new Set< string >();
for ( const [ name, keys ] of Object.entries( KEYS ) ) {
	for ( const key of keys ) {
		NAMES.set( key, name as ShortcutName );
		if ( key.includes( ' ' ) ) {
			STARTS.add( key.split( ' ' )[ 0 ] ?? key );
		}
	}
}

/** Remembers the first key of a sequence between strokes. */
export function createMatcher(): ( stroke: Stroke, nowMs: number ) => ShortcutName | null {
	let first: { key: string; atMs: number } | null = null;
	return ( stroke, nowMs ) => {
		const key = keyOf( stroke );
		if ( key === null || key === 'Shift' ) {
			return null;
		}
		const begun = first !== null && nowMs - first.atMs <= SEQUENCE_MS ? first.key : null;
		first = null;
		if ( begun !== null ) {
			return NAMES.get( `${ begun } ${ key }` ) ?? null;
		}
		if ( STARTS.has( key ) ) {
			first = { key, atMs: nowMs };
			return null;
		}
		return NAMES.get( key ) ?? null;
	};
}

const TYPING =
	'input:not([type="checkbox"]):not([type="radio"]):not([type="button"]), textarea, select, [contenteditable="true"]';
const OTHERS = '[role="dialog"], [role="menu"], [role="listbox"], .components-popover, #wpadminbar';
const PRESSABLE = 'button, a[href], summary, [role="button"], [role="tab"]';
const LIST = '[data-mizkar-region="list"]';
const ROW = '[data-mizkar-row]';

/** Whether a key pressed there belongs to somebody else: a text field, an open menu, a focused button, a text that scrolls. */
export function belongsElsewhere( target: EventTarget | null, key: string ): boolean {
	if ( ! ( target instanceof Element ) ) {
		return false;
	}
	if (
		target.closest( TYPING ) !== null ||
		( key !== 'Escape' && target.closest( OTHERS ) !== null )
	) {
		return true;
	}
	if ( key === 'Enter' ) {
		return target.closest( PRESSABLE ) !== null && target.closest( ROW ) === null;
	}
	if ( key.startsWith( 'Arrow' ) ) {
		return target.closest( LIST ) === null && target.parentElement?.localName !== 'html';
	}
	return false;
}
