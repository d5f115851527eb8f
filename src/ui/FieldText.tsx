import { TextControl } from '@wordpress/components';
import { CONTROL } from './control-props';

interface Props {
	label: string;
	value: string;
	onChange: ( value: string ) => void;
	help?: string | undefined;
	error?: string | undefined;
	type?: 'text' | 'email';
	/** The keyboard of a phone. */
	inputMode?: 'numeric' | 'decimal' | 'email' | 'text';
	maxLength?: number | undefined;
	placeholder?: string | undefined;
	required?: boolean;
}

/** One line of text with what is wrong beside it. */
export function FieldText( { label, value, onChange, help, error, ...input }: Props ) {
	return (
		<TextControl
			{ ...CONTROL }
			{ ...Object.fromEntries(
				Object.entries( input ).filter( ( [ , set ] ) => set !== undefined )
			) }
			className={ error ? 'mizkar-field has-error' : 'mizkar-field' }
			label={ label }
			value={ value }
			onChange={ onChange }
			help={ error ?? help }
			aria-invalid={ error ? true : undefined }
			placeholder={ input.placeholder ?? ' ' }
			dir={ input.inputMode === 'decimal' ? undefined : 'auto' }
		/>
	);
}
