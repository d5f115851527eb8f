import { Button, Dropdown, FormTokenField } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { tag as tagIcon } from '@wordpress/icons';
import { useTags, useVocabularyActions } from '../../../entities/use-vocabulary';
import { boot, userCan } from '../../../shared/boot';
import { TICKET_LIMITS } from '../../../shared/generated/lists';
import type { Ticket } from '../../../shared/generated/types';
import { listWords, valueWords } from '../lookups';
import { useNotify } from '../use-notify';

interface TagControlProps {
	ticket: Ticket;
	onChange: ( tagIds: number[] ) => void;
}

/** A ticket's tags. Who may make tags makes a new one by typing it. */
export function TagControl( { ticket, onChange }: TagControlProps ) {
	const tags = useTags();
	const { saveTag } = useVocabularyActions();
	const { failed } = useNotify();
	const chosen = ticket.tag_ids.flatMap( ( id ) => tags.find( ( tag ) => tag.id === id ) ?? [] );
	const names = chosen.map( ( { name } ) => name );

	const take = async ( tokens: string[] ) => {
		const ids: number[] = [];
		for ( const token of tokens ) {
			const known = tags.find(
				( { name } ) => name.toLocaleLowerCase() === token.toLocaleLowerCase()
			);
			ids.push( known?.id ?? ( await saveTag( null, { name: token } ) ).id );
		}
		onChange( ids );
	};

	const label = __( 'Tags', 'mizkar' );
	return (
		<Dropdown
			popoverProps={ { placement: 'bottom-start' } }
			renderToggle={ ( { isOpen, onToggle } ) => (
				<Button
					className="mizkar-control"
					size="compact"
					icon={ tagIcon }
					aria-expanded={ isOpen }
					aria-label={
						names.length === 0
							? label
							: valueWords( label, listWords( names, boot().locale ) )
					}
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
			renderContent={ () => (
				<div className="mizkar-tag-picker">
					<FormTokenField
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						__experimentalExpandOnFocus
						__experimentalShowHowTo={ false }
						__experimentalValidateInput={ ( token: string ) =>
							userCan( 'mizkar_supervise_tickets' ) ||
							tags.some( ( { name } ) => name === token )
						}
						label={ label }
						maxLength={ TICKET_LIMITS.tag_ids }
						suggestions={ tags.map( ( { name } ) => name ) }
						value={ names }
						onChange={ ( tokens ) => {
							const texts = tokens.map( ( token ) =>
								typeof token === 'string' ? token : token.value
							);
							take( texts ).catch( failed );
						} }
					/>
				</div>
			) }
		/>
	);
}
