/** How often to ask, by how long nothing has happened. */
export interface Paces {
	active_ms: number;
	idle_ms: number;
	long_idle_ms: number;
	/** In a tab that nobody sees; null for not at all. */
	hidden_ms: number | null;
}

export const FILE_PACES: Paces = {
	active_ms: 1000,
	idle_ms: 5000,
	long_idle_ms: 15_000,
	hidden_ms: null,
};

/** Each of these runs PHP. */
export const REST_PACES: Paces = {
	active_ms: 3000,
	idle_ms: 10_000,
	long_idle_ms: 30_000,
	hidden_ms: null,
};

const ACTIVE_FOR_MS = 60_000;
const IDLE_FOR_MS = 5 * 60_000;

/** Null for "not now". */
export function paceFor( paces: Paces, quiet_ms: number, isHidden: boolean ): number | null {
	if ( isHidden ) {
		return paces.hidden_ms;
	}
	if ( quiet_ms < ACTIVE_FOR_MS ) {
		return paces.active_ms;
	}
	return quiet_ms < IDLE_FOR_MS ? paces.idle_ms : paces.long_idle_ms;
}
