import { __ } from '@wordpress/i18n';
import { latinDigits } from '../../shared/digits';
import type { Settings, SettingsChange } from '../../shared/generated/types';

export type SettingName = keyof Settings;
export type SettingErrors = Partial< Record< SettingName, string > >;

/** Settings as they stand in the form: what is typed is text until it is saved. */
export type SettingsForm = {
	[ Name in SettingName ]: Settings[ Name ] extends number ? string : Settings[ Name ];
};

const NUMBERS = [ 'link_days', 'attachment_max_bytes', 'attachment_max_files' ] as const;

const MEGABYTE = 1024 * 1024;

/** Sizes are typed in megabytes. */
const unitOf = ( name: ( typeof NUMBERS )[ number ] ): number =>
	name === 'attachment_max_bytes' ? MEGABYTE : 1;

const shown = ( value: number ): string => String( Math.round( value * 100 ) / 100 );

export const formOf = ( settings: Settings ): SettingsForm => ( {
	...settings,
	support_page_id: String( settings.support_page_id ),
	link_days: shown( settings.link_days ),
	attachment_max_bytes: shown( settings.attachment_max_bytes / MEGABYTE ),
	attachment_max_files: shown( settings.attachment_max_files ),
} );

/** A number as people of any script type it; null where it is none. */
export function numberOf( text: string ): number | null {
	const latin = latinDigits( text.trim() ).replace( /[٫,]/g, '.' );
	return /^\d+(\.\d+)?$/.test( latin ) ? Number( latin ) : null;
}

/** What differs from what is saved, and what cannot be saved as it was typed. */
export function changesOf(
	form: SettingsForm,
	saved: Settings
): { changes: SettingsChange; errors: SettingErrors } {
	const before = formOf( saved );
	const different = Object.entries( form ).filter(
		( [ name, value ] ) => JSON.stringify( value ) !== JSON.stringify( { ...before }[ name ] )
	);
	const changes: SettingsChange = { ...Object.fromEntries( different ) };
	const errors: SettingErrors = {};
	for ( const name of NUMBERS.filter( ( number ) => number in changes ) ) {
		const value = numberOf( form[ name ] );
		if ( value === null || ( unitOf( name ) === 1 && ! Number.isInteger( value ) ) ) {
			errors[ name ] = __( 'Please enter a number.', 'mizkar' );
		} else {
			changes[ name ] = Math.round( value * unitOf( name ) );
		}
	}
	if ( 'support_page_id' in changes ) {
		changes.support_page_id = Number( form.support_page_id );
	}
	if ( 'sender_email' in changes && ! form.sender_email ) {
		changes.sender_email = null;
	}
	if ( changes.trusted_proxies ) {
		changes.trusted_proxies = changes.trusted_proxies
			.map( ( line ) => line.trim() )
			.filter( Boolean );
	}
	return { changes, errors };
}
