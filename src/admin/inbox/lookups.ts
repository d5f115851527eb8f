import { __, sprintf } from '@wordpress/i18n';
import type { Vocabulary } from '../../entities/desk/state';
import { intlLocale } from '../../shared/digits';
import { priorityLabels, statusLabels } from '../../shared/generated/labels';
import type { Names } from './event-words';

const nameIn = (
	items: ReadonlyArray< { id: number; name: string } >,
	id: number
): string | null => items.find( ( item ) => item.id === id )?.name ?? null;

/** "a, b and c", as the reader's language has it. */
export const listWords = ( words: readonly string[], locale: string ): string =>
	new Intl.ListFormat( intlLocale( locale ) ).format( words );

/** How ids and values are called, for the lines of a thread. */
export function namesOf( vocabulary: Vocabulary, locale: string ): Names {
	const statuses: Record< string, string > = statusLabels();
	const priorities: Record< string, string > = priorityLabels();
	return {
		status: ( value ) => statuses[ value ] ?? value,
		priority: ( value ) => priorities[ value ] ?? value,
		department: ( id ) => nameIn( vocabulary.departments, id ),
		agent: ( id ) => nameIn( vocabulary.agents, id ),
		list: ( words ) => listWords( words, locale ),
		tag: ( id ) => nameIn( vocabulary.tags, id ),
	};
}

/** A field and its value, for an accessible name. */
export const valueWords = ( name: string, value: string ): string =>
	/* translators: 1: what is chosen, for example "Status", 2: its value. */
	sprintf( __( '%1$s: %2$s', 'mizkar' ), name, value );
