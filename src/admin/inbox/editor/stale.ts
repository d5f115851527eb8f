import type { StaleChanges } from '../../../shared/details';
import type { Message } from '../../../shared/generated/types';
import { htmlToText } from '../../../ui/rich-text/clean-html';
import { eventWords } from '../event-words';
import type { Names } from '../event-words';

const EXCERPT = 120;

/** Nothing that is not in the thread already, or only this agent's own doing: then the text may go out without a question. */
export const isOwnDoing = ( { messages }: StaleChanges, userId: number ): boolean =>
	messages.every(
		( { author_type: type, author_id: author } ) => type === 'agent' && author === userId
	);

/** What somebody did meanwhile, in one line. */
export function changeWords( message: Message, names: Names ): string {
	if ( message.event !== null ) {
		return eventWords( message.event, names, message.author_name );
	}
	const text = htmlToText( message.body_html ).replace( /\s+/g, ' ' );
	return `${ message.author_name }: ${ text.length > EXCERPT ? `${ text.slice( 0, EXCERPT ) }…` : text }`;
}
