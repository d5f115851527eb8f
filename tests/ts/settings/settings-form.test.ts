import { changesOf, formOf, numberOf } from '../../../src/admin/settings/settings-form';
import { mockSettings } from '../../../src/shared/generated/mocks';

const saved = mockSettings( { attachment_max_bytes: 10_485_760, link_days: 90 } );

it( 'shows sizes in megabytes and saves them in bytes', () => {
	expect( formOf( saved ).attachment_max_bytes ).toBe( '10' );
	expect(
		changesOf( { ...formOf( saved ), attachment_max_bytes: '۱٫۵' }, saved ).changes
	).toEqual( {
		attachment_max_bytes: 1_572_864,
	} );
} );

it( 'saves only what differs', () => {
	expect( changesOf( formOf( saved ), saved ) ).toEqual( { changes: {}, errors: {} } );
	expect(
		changesOf( { ...formOf( saved ), number_prefix: 'T-', support_page_id: '12' }, saved )
			.changes
	).toEqual( {
		number_prefix: 'T-',
		support_page_id: 12,
	} );
} );

it( 'takes an emptied sender address as none, and leaves out empty lines', () => {
	const before = mockSettings( { sender_email: 'a@b.example' } );
	const form = {
		...formOf( before ),
		sender_email: '',
		trusted_proxies: [ ' 10.0.0.1 ', '', '10.0.0.2' ],
	};
	expect( changesOf( form, before ).changes ).toEqual( {
		sender_email: null,
		trusted_proxies: [ '10.0.0.1', '10.0.0.2' ],
	} );
} );

it.each( [ 'many', '', '-1', '1.5' ] )( 'refuses "%s" as a number of days', ( link_days ) => {
	expect( Object.keys( changesOf( { ...formOf( saved ), link_days }, saved ).errors ) ).toEqual( [
		'link_days',
	] );
} );

it( 'reads numbers of any keyboard', () => {
	expect( [ '۱۲', '٣٫٥', ' 7 ', '1,5', '1.', 'x' ].map( numberOf ) ).toEqual( [
		12,
		3.5,
		7,
		1.5,
		null,
		null,
	] );
} );
