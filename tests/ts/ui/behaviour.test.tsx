import { act, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import { ApiError } from '../../../src/shared/api-error';
import { FieldText } from '../../../src/ui/FieldText';
import { TestMail } from '../../../src/ui/TestMail';
import { mount } from '../../../src/ui/mount';
import { useTheme } from '../../../src/ui/use-theme';
import { useUnsavedWarning } from '../../../src/ui/use-unsaved-warning';
import { useWindowFocus } from '../../../src/ui/use-window-focus';

it( 'FieldText has what is wrong beside it', () => {
	const { rerender } = render(
		<FieldText label="Name" value="x" onChange={ () => undefined } help="Hint." />
	);
	const input = screen.getByLabelText( 'Name' );
	expect( input.getAttribute( 'aria-invalid' ) ).toBeNull();
	rerender(
		<FieldText
			label="Name"
			value="x"
			onChange={ () => undefined }
			help="Hint."
			error="Too long."
		/>
	);
	expect( input.getAttribute( 'aria-invalid' ) ).toBe( 'true' );
	const described = document.getElementById( input.getAttribute( 'aria-describedby' ) ?? '' );
	expect( described?.textContent ).toBe( 'Too long.' );
} );

it( 'useTheme keeps what the person chose', () => {
	const { result } = renderHook( () => useTheme() );
	expect( result.current.isDark ).toBe( false );
	act( () => result.current.setDark( true ) );
	expect( result.current.isDark ).toBe( true );
	expect( document.body.classList.contains( 'mizkar-dark' ) ).toBe( true );
	expect( renderHook( () => useTheme() ).result.current.isDark ).toBe( true );
	act( () => result.current.setDark( false ) );
	expect( document.body.className ).toBe( '' );
} );

it( 'useUnsavedWarning asks only while something is unsaved', () => {
	const leave = () => window.dispatchEvent( new Event( 'beforeunload', { cancelable: true } ) );
	const { rerender } = renderHook( ( isUnsaved: boolean ) => useUnsavedWarning( isUnsaved ), {
		initialProps: false,
	} );
	expect( leave() ).toBe( true );
	rerender( true );
	expect( leave() ).toBe( false );
	rerender( false );
	expect( leave() ).toBe( true );
} );

it( 'useWindowFocus calls back as long as it is there', () => {
	const onFocus = jest.fn();
	const { unmount } = renderHook( () => useWindowFocus( onFocus ) );
	window.dispatchEvent( new Event( 'focus' ) );
	unmount();
	window.dispatchEvent( new Event( 'focus' ) );
	expect( onFocus ).toHaveBeenCalledTimes( 1 );
} );

it( 'mount fills the element of its screen, and no other page', async () => {
	document.body.innerHTML = '<div id="here"></div>';
	await act( async () => {
		mount( 'here', <p>Screen</p> );
		mount( 'elsewhere', <p>Nowhere</p> );
	} );
	await waitFor( () => expect( document.body.textContent ).toBe( 'Screen' ) );
} );

describe( 'TestMail', () => {
	const sendTo = ( email: string ) => {
		fireEvent.change( screen.getByLabelText( 'Send a test mail to' ), {
			target: { value: email },
		} );
		fireEvent.click( screen.getByText( 'Send test mail' ) );
	};

	it( 'says that it was handed over', async () => {
		const send = jest.fn( async () => ( { sent: true, reason: null } ) );
		render( <TestMail send={ send } isUnsaved /> );
		expect( screen.getByText( /Save first/ ) ).toBeTruthy();
		sendTo( 'a@b.example' );
		await screen.findByText( /Handed over to a@b.example/ );
		expect( send ).toHaveBeenCalledWith( 'a@b.example' );
	} );

	it( 'passes on what the mailer says', async () => {
		render(
			<TestMail send={ async () => ( { sent: false, reason: 'SMTP connect() failed.' } ) } />
		);
		sendTo( 'a@b.example' );
		expect( ( await screen.findByRole( 'alert' ) ).textContent ).toContain(
			'SMTP connect() failed.'
		);
	} );

	it( 'puts a wrong address beside its field, anything else below', async () => {
		const send = jest.fn();
		send.mockRejectedValueOnce(
			new ApiError( 'mizkar_invalid_input', 'x', { fields: { email: 'Not an address.' } } )
		);
		render( <TestMail send={ send } /> );
		sendTo( 'nobody' );
		await screen.findByText( 'Not an address.' );
		expect( screen.queryByRole( 'alert' ) ).toBeNull();
		send.mockRejectedValueOnce( new ApiError( 'mizkar_forbidden', 'Not you.' ) );
		sendTo( 'nobody' );
		expect( ( await screen.findByRole( 'alert' ) ).textContent ).toContain( 'Not you.' );
	} );
} );
