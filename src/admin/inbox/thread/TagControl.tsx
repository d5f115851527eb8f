import { Button, Dropdown, FormTokenField } from '@wordpress/components';
import { tag as tagIcon } from '@wordpress/icons';
import { useTags, useVocabularyActions } from '../../../entities/use-vocabulary';
import { boot, userCan } from '../../../shared/boot';
import { ticketFieldLabels } from '../../../shared/generated/labels';
import { TICKET_LIMITS } from '../../../shared/generated/lists';
import type { Ticket } from '../../../shared/generated/types';
import { listWords, valueWords } from '../lookups';
import { useNotify } from '../use-notify';

interface TagControlProps {
	ticket: Ticket;
	onChange: ( tagIds: number[] ) => void;
}

/** The ids of what was typed, new tags made on the way. */
function useTagIds(): ( texts: readonly string[] ) => Promise< number[] > {
	const tags = useTags();
	const { saveTag } = useVocabularyActions();
	return async ( texts ) => {
		const ids: number[] = [];
		for ( const text of texts ) {
			const known = tags.find(
				( { name } ) => name.toLocaleLowerCase() === text.toLocaleLowerCase()
			);
			ids.push( known?.id ?? ( await saveTag( null, { name: text } ) ).id );
		}
		return ids;
	};
}

/** Who may make tags makes a new one by typing it. */
function TagPicker( {
	names,
	onChange,
}: {
	names: string[];
	onChange: ( ids: number[] ) => void;
} ) {
	const tags = useTags();
	const idsOf = useTagIds();
	const { failed } = useNotify();
	const mayTake = ( text: string ) =>
		userCan( 'mizkar_supervise_tickets' ) || tags.some( ( { name } ) => name === text );
	return (
		<div className="mizkar-tag-picker">
			<FormTokenField
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				__experimentalExpandOnFocus
				__experimentalShowHowTo={ false }
				__experimentalValidateInput={ mayTake }
				label={ ticketFieldLabels().tag_ids }
				maxLength={ TICKET_LIMITS.tag_ids }
				suggestions={ tags.map( ( { name } ) => name ) }
				value={ names }
				onChange={ ( tokens ) => {
					const texts = tokens.map( ( token ) =>
						typeof token === 'string' ? token : token.value
					);
					idsOf( texts ).then( onChange, failed );
				} }
			/>
		</div>
	);
}

export function TagControl( { ticket, onChange }: TagControlProps ) {
	const tags = useTags();
	const chosen = ticket.tag_ids.flatMap( ( id ) => tags.find( ( tag ) => tag.id === id ) ?? [] );
	const names = chosen.map( ( { name } ) => name );
	const label = ticketFieldLabels().tag_ids;
	const words = listWords( names, boot().locale );
	return (
		<Dropdown
			popoverProps={ { placement: 'bottom-start' } }
			renderToggle={ ( { isOpen, onToggle } ) => (
				<Button
					className="mizkar-control"
					size="compact"
					icon={ tagIcon }
					aria-expanded={ isOpen }
					aria-label={ names.length === 0 ? label : valueWords( label, words ) }
					onClick={ onToggle }
				>
					{ chosen.length === 0
						? label
						: chosen.map( ( { id, name } ) => (
								<span key={ id } className="mizkar-tag">
									<bdi>{ name }</bdi>
								</span>
							) ) }
				</Button>
			) }
			renderContent={ () => <TagPicker names={ names } onChange={ onChange } /> }
		/>
	);
}
