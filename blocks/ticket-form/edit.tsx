import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import {
	Disabled,
	PanelBody,
	SelectControl,
	TextControl,
	ToggleControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { CustomerDepartment } from '../../src/shared/generated/types';
import { useDepartments } from './use-departments';

export interface FormAttributes extends Record< string, unknown > {
	heading: string;
	departmentId: number;
	showSubject: boolean;
}

/** The form as visitors see it, with nothing in it that could be sent. */
export function Edit( { attributes, setAttributes }: BlockEditProps< FormAttributes > ) {
	const departments = useDepartments();
	return (
		<div { ...useBlockProps( { className: 'mizkar-block' } ) }>
			<InspectorControls>
				<FormSettings
					attributes={ attributes }
					departments={ departments }
					setAttributes={ setAttributes }
				/>
			</InspectorControls>
			<Disabled>
				<Preview attributes={ attributes } departments={ departments } />
			</Disabled>
		</div>
	);
}

interface FormSettingsProps {
	attributes: FormAttributes;
	departments: CustomerDepartment[];
	setAttributes: ( changes: Partial< FormAttributes > ) => void;
}

function FormSettings( { attributes, departments, setAttributes }: FormSettingsProps ) {
	return (
		<PanelBody title={ __( 'Ticket form', 'mizkar' ) }>
			<TextControl
				__next40pxDefaultSize
				label={ __( 'Heading', 'mizkar' ) }
				help={ __( 'Leave it empty for none.', 'mizkar' ) }
				value={ attributes.heading }
				onChange={ ( heading ) => setAttributes( { heading } ) }
			/>
			<SelectControl
				__next40pxDefaultSize
				label={ __( 'Department chosen at first', 'mizkar' ) }
				value={ String( attributes.departmentId ) }
				options={ [
					{ value: '0', label: __( 'None', 'mizkar' ) },
					...departments.map( ( { id, name } ) => ( {
						value: String( id ),
						label: name,
					} ) ),
				] }
				onChange={ ( id ) => setAttributes( { departmentId: Number( id ) } ) }
			/>
			<ToggleControl
				label={ __( 'Ask for a subject', 'mizkar' ) }
				help={ __( 'Without it, the beginning of the text is the subject.', 'mizkar' ) }
				checked={ attributes.showSubject }
				onChange={ ( showSubject ) => setAttributes( { showSubject } ) }
			/>
		</PanelBody>
	);
}

interface PreviewProps {
	attributes: FormAttributes;
	departments: CustomerDepartment[];
}

function Preview( { attributes, departments }: PreviewProps ) {
	return (
		<div className="mizkar-form">
			{ attributes.heading !== '' && (
				<h2 className="mizkar-heading">{ attributes.heading }</h2>
			) }
			{ departments.length > 1 && (
				<fieldset className="mizkar-field mizkar-cards">
					<legend className="mizkar-label">
						{ __( 'What is it about?', 'mizkar' ) }
					</legend>
					<div className="mizkar-cards__list">
						{ departments.map( ( department ) => (
							<Card
								key={ department.id }
								department={ department }
								isChosen={ department.id === attributes.departmentId }
							/>
						) ) }
					</div>
				</fieldset>
			) }
			<Line label={ __( 'Your name', 'mizkar' ) } />
			<Line label={ __( 'Your e-mail address', 'mizkar' ) } />
			{ attributes.showSubject && <Line label={ __( 'Subject', 'mizkar' ) } /> }
			<div className="mizkar-field">
				<span className="mizkar-label">{ __( 'How can we help?', 'mizkar' ) }</span>
				<textarea className="mizkar-input" rows={ 6 } readOnly />
			</div>
			<div className="mizkar-actions">
				<span className="wp-element-button mizkar-button">{ __( 'Send', 'mizkar' ) }</span>
			</div>
		</div>
	);
}

function Card( { department, isChosen }: { department: CustomerDepartment; isChosen: boolean } ) {
	return (
		<span className="mizkar-card">
			<input type="radio" checked={ isChosen } readOnly />
			<span className="mizkar-card__text">
				<span className="mizkar-card__name" dir="auto">
					{ department.name }
				</span>
				<span className="mizkar-card__description" dir="auto">
					{ department.description }
				</span>
			</span>
		</span>
	);
}

function Line( { label }: { label: string } ) {
	return (
		<div className="mizkar-field">
			<span className="mizkar-label">{ label }</span>
			<input className="mizkar-input" type="text" readOnly />
		</div>
	);
}
