import { localStore } from '../../shared/drafts';

const PREFIX = 'mizkar-inbox:';

/** What this browser remembers of how its agent likes the inbox. Denied storage only means that nothing is remembered. */
export function readPreference( name: string ): unknown {
	try {
		return JSON.parse( localStore().getItem( PREFIX + name ) ?? 'null' );
	} catch {
		return null;
	}
}

export function writePreference( name: string, value: unknown ): void {
	try {
		localStore().setItem( PREFIX + name, JSON.stringify( value ) );
	} catch {
		// Full: then not.
	}
}
