import { __ } from '@wordpress/i18n';
import { useTags, useVocabularyActions } from '../../entities/use-vocabulary';
import { tagFieldLabels } from '../../shared/generated/labels';
import { TAG_LIMITS } from '../../shared/generated/lists';
import type { Tag, TagInput } from '../../shared/generated/types';
import { FieldText } from '../../ui/FieldText';
import { ItemForm } from './ItemForm';
import { ItemList } from './ItemList';
import { useItemEditing } from './use-item-editing';

const inputOf = ( { name }: Tag ): TagInput => ( { name } );

export function TagsSection() {
	const tags = useTags();
	const { saveTag, removeTag } = useVocabularyActions();
	const editing = useItemEditing< Tag, TagInput >( {
		save: saveTag,
		remove: removeTag,
		inputOf,
	} );
	return (
		<ItemList
			items={ tags }
			editing={ editing }
			addLabel={ __( 'Add tag', 'mizkar' ) }
			isShort
			show={ ( { name } ) => (
				<span className="mizkar-items__text" dir="auto">
					{ name }
				</span>
			) }
			form={ ( tag ) => (
				<ItemForm
					initial={ tag === null ? { name: '' } : inputOf( tag ) }
					save={ editing.save }
					cancel={ () => editing.setOpen( null ) }
				>
					{ ( input, change, errors ) => (
						<FieldText
							label={ tagFieldLabels().name }
							value={ input.name }
							onChange={ ( name ) => change( { name } ) }
							error={ errors.name }
							maxLength={ TAG_LIMITS.name }
							required
						/>
					) }
				</ItemForm>
			) }
		/>
	);
}
