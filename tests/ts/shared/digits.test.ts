import {
	formatBytes,
	formatNumber,
	intlLocale,
	latinDigits,
	localDigits,
	persianDigits,
} from '../../../src/shared/digits';

it( 'reads digits of any keyboard', () => {
	expect( latinDigits( '۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ 0123456789' ) ).toBe(
		'0123456789 0123456789 0123456789'
	);
} );

it( 'shows digits as the reader expects them', () => {
	expect( persianDigits( '#1024' ) ).toBe( '#۱۰۲۴' );
	expect( localDigits( '12', 'fa_IR' ) ).toBe( '۱۲' );
	expect( localDigits( '12', 'en_US' ) ).toBe( '12' );
	expect( localDigits( '12', 'fake' ) ).toBe( '12' );
	expect( formatNumber( 1234, 'fa_IR' ) ).toBe( '۱٬۲۳۴' );
} );

it.each( [
	[ 'fa_IR', 'fa-IR' ],
	[ 'de_DE_formal', 'de-DE' ],
	[ 'ckb', 'ckb' ],
	[ 'en-GB', 'en-GB' ],
	[ '', 'en' ],
	[ 'not a locale', 'en' ],
] )( 'knows what Intl calls %s', ( locale, tag ) => {
	expect( intlLocale( locale ) ).toBe( tag );
} );

it.each( [
	[ 0, '0 bytes' ],
	[ 900, '900 bytes' ],
	[ 2048, '2 kB' ],
	[ 1572864, '1.5 MB' ],
	[ 5 * 1024 ** 4, '5,120 GB' ],
] )( 'tells the size of %i bytes', ( bytes, text ) => {
	expect( formatBytes( bytes, 'en_US' ) ).toBe( text );
} );

it( 'tells sizes in Persian', () => {
	expect( formatBytes( 1572864, 'fa_IR' ) ).toContain( '۱٫۵' );
} );
