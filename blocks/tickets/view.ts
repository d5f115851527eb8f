import { getConfig, getContext, getElement, store, withSyncEvent } from '@wordpress/interactivity';
import { createVisitorApi } from '../../src/shared/api-visitor';
import { toApiError } from '../../src/shared/api-error';
import { ticketMessagesPath, ticketPath } from '../../src/shared/generated/routes';
import type { CustomerMessage, CustomerTicket } from '../../src/shared/generated/types';
import { createSignals } from '../../src/shared/signals';
import { createFileReader, createRestReader } from '../../src/shared/signal-readers';
import type { SignalAddress } from '../../src/shared/shapes';
import { createComposer, focusSoon } from '../../src/shared/visitor/composer';
import type { Content } from '../../src/shared/visitor/composer';
import { composerActions } from '../../src/shared/visitor/composer-actions';
import type { ComposerContext } from '../../src/shared/visitor/composer-state';
import type { FilesConfig } from '../../src/shared/visitor/composer-files';
import { keepTimesRight, redrawList } from './page';
import { added, freshMessage, isForCustomer } from './thread';
import type { FreshMessage, ThreadWords } from './thread';

interface TicketContext extends ComposerContext {
	ticketId: number;
	status: string;
	statusWord: string;
	isSolved: boolean;
	isClosed: boolean;
	isDone: boolean;
	signal: SignalAddress;
	lastId: number;
	fresh: FreshMessage[];
	said: string;
	/** For screen readers. */
	live: string;
}

interface TicketsConfig extends FilesConfig, ThreadWords {
	restRoot: string;
}

const NAME = 'mizkar/tickets';
const PAGE = 100;

const config = getConfig( NAME ) as unknown as TicketsConfig;
const visitor = createVisitorApi( config.restRoot );
const { api } = visitor;
const signals = createSignals( { files: createFileReader(), rest: createRestReader( api ) } );

const composer = createComposer< TicketContext >( {
	visitor,
	config,
	draftKey: ( { ticketId } ) => `reply:${ ticketId }`,
	send,
} );

async function send( context: TicketContext, content: Content ): Promise< void > {
	const { body = '' } = content.values;
	const message = await api.post< CustomerMessage >( ticketMessagesPath( context.ticketId ), {
		body,
		attachment_keys: content.attachment_keys,
		submission_id: content.submission_id,
	} );
	await catchUp( context ).catch( () => append( context, [ message ] ) );
	context.said = '';
	context.live = config.words.sent ?? '';
}

function append( context: TicketContext, messages: readonly CustomerMessage[] ): void {
	const more = messages
		.filter( isForCustomer )
		.map( ( message ) => freshMessage( message, config, Date.now() ) );
	const before = context.fresh.length;
	context.fresh = added( context.fresh, more );
	const news = context.fresh
		.slice( before )
		.filter( ( { isOwn } ) => ! isOwn )
		.at( -1 );
	if ( news ) {
		const words = news.isEvent ? news.author : ( config.words.news ?? '' );
		context.live = words.replace( '%s', () => news.author );
	}
}

/** What happened after the last message that is shown. */
async function catchUp( context: TicketContext ): Promise< void > {
	const path = ticketMessagesPath( context.ticketId );
	for ( let isMore = true; isMore; ) {
		const query = { after: context.lastId, limit: PAGE };
		const messages = await api.get< CustomerMessage[] >( path, { query } );
		append( context, messages );
		context.lastId = messages.at( -1 )?.id ?? context.lastId;
		isMore = messages.length === PAGE;
	}
	show( context, await api.get< CustomerTicket >( ticketPath( context.ticketId ) ) );
}

function show( context: TicketContext, { status }: CustomerTicket ): void {
	context.status = status === 'spam' ? 'closed' : status;
	context.statusWord = config.statuses[ status ]?.label ?? status;
	context.isSolved = status === 'solved';
	context.isClosed = context.status === 'closed';
	context.isDone = context.isSolved || context.isClosed;
}

async function changeStatus( context: TicketContext, form: HTMLFormElement ): Promise< void > {
	const status = new FormData( form ).get( 'mizkar_status' );
	context.progress = config.words.sending ?? '';
	context.notice = '';
	try {
		show(
			context,
			await api.patch< CustomerTicket >( ticketPath( context.ticketId ), { status } )
		);
		// Should this fail, the next signal brings it.
		await catchUp( context ).catch( () => undefined );
	} catch ( error ) {
		const { code, message } = toApiError( error );
		const isOurs = code.startsWith( 'mizkar_' ) && message !== '';
		context.notice = isOurs ? message : ( config.words.unreachable ?? '' );
		focusSoon( form.parentElement?.querySelector( '.mizkar-summary' ) ?? null );
	} finally {
		context.progress = '';
	}
}

store( NAME, {
	actions: {
		...composerActions( composer ),
		act: (): void => void visitor.session().catch( () => undefined ),
		changeStatus: withSyncEvent( ( event: Event ): void => {
			if ( event.target instanceof HTMLFormElement ) {
				event.preventDefault();
				void changeStatus( getContext< TicketContext >(), event.target );
			}
		} ),
	},
	callbacks: {
		watchTicket: () => {
			const context = getContext< TicketContext >();
			const { ref } = getElement();
			const form = ref?.querySelector< HTMLFormElement >( '.mizkar-reply' );
			if ( form ) {
				composer.start( context, form );
			}
			// What a signal missed, the next one or the next look brings.
			return signals.subscribe( [ { ...context.signal } ], () => {
				catchUp( context ).catch( () => undefined );
			} );
		},
		watchList: () => {
			const { ref } = getElement();
			const addresses = getContext< { signals: SignalAddress[] } >().signals;
			return signals.subscribe(
				addresses.map( ( address ) => ( { ...address } ) ),
				() => void redrawList( ref )
			);
		},
		fillBody: (): void => {
			const { ref } = getElement();
			if ( ref ) {
				// Sanitised before it was stored.
				ref.innerHTML = getContext< { message: FreshMessage } >().message.body;
			}
		},
		keepTimesRight: () => keepTimesRight( getElement().ref, config ),
	},
} );
