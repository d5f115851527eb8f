import { getConfig, getContext, getElement, store } from '@wordpress/interactivity';
import { createVisitorApi } from '../../src/shared/api-visitor';
import { localDigits } from '../../src/shared/digits';
import { ticketsPath } from '../../src/shared/generated/routes';
import type { CustomerTicket } from '../../src/shared/generated/types';
import { createComposer, focusSoon } from '../../src/shared/visitor/composer';
import type { Content } from '../../src/shared/visitor/composer';
import { composerActions } from '../../src/shared/visitor/composer-actions';
import type { ComposerContext } from '../../src/shared/visitor/composer-state';
import type { FilesConfig } from '../../src/shared/visitor/composer-files';
import { inputOf } from './new-ticket';

interface FormContext extends ComposerContext {
	isMember: boolean;
	isSent: boolean;
	receipt: { title: string; url: string };
}

interface FormConfig extends FilesConfig {
	restRoot: string;
	ticketsUrl: string;
}

const NAME = 'mizkar/ticket-form';

const config = getConfig( NAME ) as unknown as FormConfig;
const visitor = createVisitorApi( config.restRoot );

const composer = createComposer< FormContext >( {
	visitor,
	config,
	draftKey: () => 'ask',
	send,
} );

async function send(
	context: FormContext,
	content: Content,
	form: HTMLFormElement
): Promise< void > {
	const { user } = await visitor.session();
	context.isMember = user !== null;
	const ticket = await visitor.api.post< CustomerTicket >(
		ticketsPath(),
		inputOf( content, user !== null )
	);
	const number = localDigits( ticket.number, config.locale );
	const url = new URL( config.ticketsUrl );
	url.searchParams.set( 'mizkar_ticket', String( ticket.id ) );
	context.receipt = {
		title: ( config.words.receipt ?? '%s' ).replace( '%s', () => number ),
		url: url.href,
	};
	context.isSent = true;
	focusSoon( form.parentElement?.querySelector( '.mizkar-receipt' ) ?? null );
}

/** The page may come from a cache and know somebody else, or nobody: asked when he begins to act. */
async function learnWhoActs( context: FormContext ): Promise< void > {
	try {
		context.isMember = ( await visitor.session() ).user !== null;
	} catch {
		// Sending asks again, and says what is wrong.
	}
}

store( NAME, {
	actions: {
		...composerActions( composer ),
		act: (): void => void learnWhoActs( getContext< FormContext >() ),
	},
	callbacks: {
		start: (): void => {
			const form = getElement().ref?.querySelector< HTMLFormElement >( '.mizkar-form' );
			if ( form ) {
				composer.start( getContext< FormContext >(), form );
			}
		},
	},
} );
