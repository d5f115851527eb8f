import { api } from './api-admin';
import { createFileReader, createRestReader } from './signal-readers';
import { createSignals } from './signals';

const HIDDEN_MS = 15_000;

/** The desk's one listener, shared by everything on its screens. */
export const deskSignals = createSignals( {
	files: createFileReader(),
	rest: createRestReader( api ),
	hidden_ms: HIDDEN_MS,
} );
