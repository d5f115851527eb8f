import { boot, userCan } from '../../../src/shared/boot';

afterEach( () => {
	delete window.mizkarBoot;
} );

it( 'reads what the page brought, and has something for what it did not', () => {
	window.mizkarBoot = {
		locale: 'fa_IR',
		user: { id: 3, name: 'Sara', capabilities: [ 'mizkar_answer_tickets' ] },
	};
	expect( boot() ).toMatchObject( { locale: 'fa_IR', calendar: 'gregory', departments: [] } );
	expect( userCan( 'mizkar_answer_tickets' ) ).toBe( true );
	expect( userCan( 'mizkar_manage_settings' ) ).toBe( false );
} );

it( 'works on a page that brought nothing', () => {
	expect( boot().desk_signal ).toEqual( { name: '', url: null } );
} );
