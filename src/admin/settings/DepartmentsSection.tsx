import { BaseControl, useBaseControlProps } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useDepartments, useVocabularyActions } from '../../entities/use-vocabulary';
import { departmentFieldLabels } from '../../shared/generated/labels';
import { DEPARTMENT_LIMITS } from '../../shared/generated/lists';
import type { Department, DepartmentInput } from '../../shared/generated/types';
import { FieldText } from '../../ui/FieldText';
import { ItemForm } from './ItemForm';
import { ItemList } from './ItemList';
import { useItemEditing } from './use-item-editing';
import type { ItemEditing } from './use-item-editing';

const NEW: DepartmentInput = { name: '', description: '', color: '#3858e9', email: null };

const inputOf = ( { name, description, color, email }: Department ): DepartmentInput => ( {
	name,
	description,
	color,
	email,
} );

function ColorField( {
	label,
	value,
	onChange,
}: {
	label: string;
	value: string;
	onChange: ( value: string ) => void;
} ) {
	const { baseControlProps, controlProps } = useBaseControlProps( {
		label,
		__nextHasNoMarginBottom: true,
	} );
	return (
		<BaseControl { ...baseControlProps }>
			<input
				{ ...controlProps }
				className="mizkar-color"
				type="color"
				value={ value }
				onChange={ ( event ) => onChange( event.target.value ) }
			/>
		</BaseControl>
	);
}

function DepartmentForm( {
	department,
	editing,
}: {
	department: Department | null;
	editing: ItemEditing< Department, DepartmentInput >;
} ) {
	const labels = departmentFieldLabels();
	return (
		<ItemForm
			initial={ department === null ? NEW : inputOf( department ) }
			save={ editing.save }
			cancel={ () => editing.setOpen( null ) }
		>
			{ ( input, change, errors ) => (
				<>
					<FieldText
						label={ labels.name }
						value={ input.name }
						onChange={ ( name ) => change( { name } ) }
						error={ errors.name }
						maxLength={ DEPARTMENT_LIMITS.name }
						required
					/>
					<FieldText
						label={ labels.description }
						value={ input.description ?? '' }
						onChange={ ( description ) => change( { description } ) }
						help={ __( 'Helps customers to choose.', 'mizkar' ) }
						error={ errors.description }
						maxLength={ DEPARTMENT_LIMITS.description }
					/>
					<FieldText
						label={ labels.email }
						type="email"
						value={ input.email ?? '' }
						onChange={ ( email ) => change( { email: email === '' ? null : email } ) }
						help={ __(
							'Mails of this department leave from here. Empty: the usual sender address.',
							'mizkar'
						) }
						error={ errors.email }
					/>
					<ColorField
						label={ labels.color }
						value={ input.color ?? '#3858e9' }
						onChange={ ( color ) => change( { color } ) }
					/>
				</>
			) }
		</ItemForm>
	);
}

function DepartmentLine( { name, description, color, email }: Department ) {
	return (
		<span className="mizkar-items__text">
			<span className="mizkar-dot" style={ { backgroundColor: color } } aria-hidden="true" />
			<strong dir="auto">{ name }</strong>
			{ email !== null && <span className="mizkar-hint">{ email }</span> }
			{ description !== '' && (
				<span className="mizkar-hint" dir="auto">
					{ description }
				</span>
			) }
		</span>
	);
}

export function DepartmentsSection() {
	const departments = useDepartments();
	const { saveDepartment, removeDepartment } = useVocabularyActions();
	const editing = useItemEditing< Department, DepartmentInput >( {
		save: saveDepartment,
		remove: removeDepartment,
		inputOf,
	} );
	return (
		<ItemList
			items={ departments }
			editing={ editing }
			addLabel={ __( 'Add department', 'mizkar' ) }
			show={ ( department ) => <DepartmentLine { ...department } /> }
			form={ ( department ) => (
				<DepartmentForm department={ department } editing={ editing } />
			) }
		/>
	);
}
