import { isAbort, toApiError } from '../api-error';
import { formatBytes } from '../digits';
import { newSubmissionId } from '../submission-id';
import { refusalOf, uploadFile } from '../uploads';
import type { UploadLimits, UploadTarget } from '../uploads';
import type { ComposerContext, FileItem, Words } from './composer-state';

export interface FilesConfig {
	locale: string;
	limits: UploadLimits;
	words: Words;
	/** What is refused before it is sent, by code. */
	errors: Words;
}

export interface ComposerFiles {
	add: ( context: ComposerContext, files: readonly File[] ) => void;
	retry: ( item: FileItem ) => void;
	remove: ( context: ComposerContext, item: FileItem ) => void;
	/** Until every file has arrived or failed. */
	settled: ( context: ComposerContext ) => Promise< void >;
	/** Sends those again that the server has forgotten. */
	sendAgain: ( context: ComposerContext ) => Promise< void >;
	clear: ( context: ComposerContext ) => void;
}

interface Uploading {
	readonly target: UploadTarget;
	readonly config: FilesConfig;
	readonly blobs: Map< string, File >;
	readonly running: Map< string, { done: Promise< void >; stop: AbortController } >;
}

/** Uploads what was chosen, at once and side by side, while the person goes on writing. */
export function createFiles( target: UploadTarget, config: FilesConfig ): ComposerFiles {
	const state: Uploading = { target, config, blobs: new Map(), running: new Map() };
	const retry = ( item: FileItem ): void => start( state, item );
	const settled = async ( context: ComposerContext ): Promise< void > => {
		await Promise.all( context.files.map( ( { id } ) => state.running.get( id )?.done ) );
	};
	return {
		add: ( context, files ) => files.forEach( ( file ) => add( state, context, file ) ),
		retry,
		remove: ( context, item ) => {
			forget( state, item );
			context.files = context.files.filter( ( { id } ) => id !== item.id );
		},
		settled,
		sendAgain: ( context ) => {
			context.files.forEach( retry );
			return settled( context );
		},
		clear: ( context ) => {
			context.files.forEach( ( item ) => forget( state, item ) );
			context.files = [];
		},
	};
}

function add( state: Uploading, context: ComposerContext, file: File ): void {
	const { config, blobs } = state;
	const present = context.files.filter( ( { isFailed } ) => ! isFailed ).length;
	const refusal = refusalOf( file, present, config.limits );
	const item = itemFor( file, config.locale );
	context.files.push( item );
	// What the list holds is a proxy that redraws; the object just made is not.
	const shown = context.files.at( -1 ) ?? item;
	if ( refusal ) {
		shown.error = config.errors[ refusal ] ?? '';
		shown.isFailed = true;
	} else {
		blobs.set( shown.id, file );
		start( state, shown );
	}
}

function start( state: Uploading, item: FileItem ): void {
	const blob = state.blobs.get( item.id );
	if ( blob ) {
		const stop = new AbortController();
		const done = send( state, item, blob, stop.signal ).finally( () =>
			state.running.delete( item.id )
		);
		state.running.set( item.id, { done, stop } );
	}
}

async function send(
	{ target, config }: Uploading,
	item: FileItem,
	blob: File,
	signal: AbortSignal
): Promise< void > {
	Object.assign( item, {
		percent: 0,
		error: '',
		isSending: true,
		isFailed: false,
		mayRetry: false,
	} );
	try {
		const stored = await uploadFile( target, blob, {
			signal,
			onProgress: ( part ) => ( item.percent = Math.round( part * 100 ) ),
		} );
		item.key = stored.key;
		item.kept = `${ stored.key }:${ item.name }`;
	} catch ( error ) {
		if ( ! isAbort( error ) ) {
			const problem = toApiError( error );
			const isOurs = problem.code.startsWith( 'mizkar_' ) && problem.message !== '';
			item.error = isOurs ? problem.message : ( config.words.uploadFailed ?? '' );
			item.isFailed = true;
			item.mayRetry = problem.retryable;
		}
	} finally {
		item.isSending = false;
	}
}

function forget( { blobs, running }: Uploading, item: FileItem ): void {
	running.get( item.id )?.stop.abort();
	blobs.delete( item.id );
}

const itemFor = ( file: File, locale: string ): FileItem => ( {
	id: `file-${ newSubmissionId() }`,
	key: '',
	kept: '',
	name: file.name,
	size: formatBytes( file.size, locale ),
	percent: 0,
	error: '',
	isSending: false,
	isFailed: false,
	mayRetry: false,
} );
