const PERSIAN = '۰۱۲۳۴۵۶۷۸۹';
const ARABIC = '٠١٢٣٤٥٦٧٨٩';

/** Persian and Arabic digits as 0 to 9, for whatever is sent. */
export const latinDigits = ( text: string ): string =>
	text.replace( /[۰-۹٠-٩]/g, ( digit ) =>
		String( Math.max( PERSIAN.indexOf( digit ), ARABIC.indexOf( digit ) ) )
	);

/** 0 to 9 as Persian digits. */
export const persianDigits = ( text: string ): string =>
	text.replace( /[0-9]/g, ( digit ) => PERSIAN.charAt( Number( digit ) ) );

/** Digits as a reader of this locale ("fa_IR" or "fa-IR") expects them on screen. */
export const localDigits = ( text: string, locale: string ): string =>
	isPersian( locale ) ? persianDigits( text ) : text;

export const isPersian = ( locale: string ): boolean => /^fa\b|^fa_/.test( locale );

/** WordPress's "fa_IR" or "de_DE_formal" as what Intl understands. */
export function intlLocale( locale: string ): string {
	const [ language = 'en', region = '' ] = locale.split( /[-_]/ );
	const tag = /^([A-Z]{2}|\d{3})$/.test( region ) ? `${ language }-${ region }` : language;
	try {
		return Intl.getCanonicalLocales( tag )[ 0 ] ?? 'en';
	} catch {
		return 'en';
	}
}

export const formatNumber = ( value: number, locale: string ): string =>
	new Intl.NumberFormat( intlLocale( locale ) ).format( value );

const UNITS = [ 'byte', 'kilobyte', 'megabyte', 'gigabyte' ] as const;

/** "1.5 MB", in the reader's words. */
export function formatBytes( bytes: number, locale: string ): string {
	const step =
		bytes < 1
			? 0
			: Math.min( UNITS.length - 1, Math.floor( Math.log( bytes ) / Math.log( 1024 ) ) );
	return new Intl.NumberFormat( intlLocale( locale ), {
		style: 'unit',
		unit: UNITS[ step ] ?? 'byte',
		unitDisplay: step === 0 ? 'long' : 'short',
		maximumFractionDigits: step < 2 ? 0 : 1,
	} ).format( bytes / 1024 ** step );
}
