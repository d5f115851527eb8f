import { act, fireEvent, render, screen } from '@testing-library/react';
import { ApiError } from '../../../src/shared/api-error';
import { mockAttachment } from '../../../src/shared/generated/mocks';
import { PRIORITIES, STATUSES } from '../../../src/shared/generated/enums';
import { priorityLabels, statusLabels } from '../../../src/shared/generated/labels';
import { Announcer, announce } from '../../../src/ui/Announcer';
import { Avatar } from '../../../src/ui/Avatar';
import { EmptyState } from '../../../src/ui/EmptyState';
import { ErrorNotice } from '../../../src/ui/ErrorNotice';
import { FileList } from '../../../src/ui/FileList';
import { HtmlBody } from '../../../src/ui/HtmlBody';
import { PriorityBadge } from '../../../src/ui/PriorityBadge';
import { Skeleton } from '../../../src/ui/Skeleton';
import { StatusBadge } from '../../../src/ui/StatusBadge';
import { TimeAgo } from '../../../src/ui/TimeAgo';
import { UploadList } from '../../../src/ui/UploadList';
import type { Upload } from '../../../src/ui/UploadList';

it.each( STATUSES )( 'shows the status %s by icon and word', ( status ) => {
	const { container } = render( <StatusBadge status={ status } /> );
	expect( screen.getByText( statusLabels()[ status ] ) ).toBeTruthy();
	expect( container.querySelector( 'svg' ) ).not.toBeNull();
} );

it.each( PRIORITIES )( 'shows the priority %s by icon and word', ( priority ) => {
	const { container } = render( <PriorityBadge priority={ priority } /> );
	expect( screen.getByText( priorityLabels()[ priority ] ) ).toBeTruthy();
	expect( container.querySelector( 'svg' ) ).not.toBeNull();
} );

describe( 'TimeAgo', () => {
	beforeEach( () => void jest.useFakeTimers( { now: Date.parse( '2026-01-02T03:04:05Z' ) } ) );
	afterEach( () => void jest.useRealTimers() );

	it( 'says how long ago, exactly for who asks, and goes on by itself', () => {
		const { container, unmount } = render( <TimeAgo time="2026-01-02T03:00:00Z" /> );
		const time = container.querySelector( 'time' );
		expect( time?.textContent ).toContain( '4 minutes ago' );
		expect( time?.dateTime ).toBe( '2026-01-02T03:00:00Z' );
		expect( time?.title ).toContain( 'January 2, 2026' );
		act( () => void jest.advanceTimersByTime( 60_000 ) );
		expect( time?.textContent ).toContain( '5 minutes ago' );
		unmount();
		expect( jest.getTimerCount() ).toBe( 0 );
	} );
} );

describe( 'Avatar', () => {
	it( 'falls back to the first letter, of any script', () => {
		const { container, rerender } = render(
			<Avatar name=" سارا" url="https://a.example/x.png" />
		);
		fireEvent.error( container.querySelector( 'img' ) ?? container );
		expect( container.textContent ).toBe( 'س' );
		rerender( <Avatar name="" url={ null } /> );
		expect( container.textContent ).toBe( '?' );
	} );
} );

describe( 'ErrorNotice', () => {
	it( 'says what happened, what was kept and what to do', () => {
		const retry = jest.fn();
		const dismiss = jest.fn();
		render(
			<ErrorNotice
				error={ new ApiError( 'offline', '' ) }
				kept="Your text is kept."
				onRetry={ retry }
				onDismiss={ dismiss }
			/>
		);
		const notice = screen.getByRole( 'alert' ).textContent;
		expect( notice ).toContain( 'You are offline.' );
		expect( notice ).toContain( 'Your text is kept. It goes on by itself' );
		fireEvent.click( screen.getByText( 'Try again' ) );
		fireEvent.click( screen.getByText( 'Dismiss' ) );
		expect( [ retry.mock.calls.length, dismiss.mock.calls.length ] ).toEqual( [ 1, 1 ] );
	} );

	it.each( [
		[ new ApiError( 'mizkar_forbidden', 'شما اجازه ندارید.' ), 'شما اجازه ندارید.' ],
		[ new ApiError( 'mizkar_internal', '' ), 'Something went wrong.' ],
		[ new ApiError( 'unreachable', '' ), 'The site cannot be reached.' ],
		[ new ApiError( 'unreadable', '' ), 'The site sent an answer that cannot be read.' ],
		[ new ApiError( 'mizkar_session_expired', '' ), 'You have been signed out.' ],
	] )( 'uses the server’s words where it has some', ( error, words ) => {
		render( <ErrorNotice error={ error } /> );
		expect( screen.getByText( words ) ).toBeTruthy();
		expect( screen.queryByRole( 'button' ) ).toBeNull();
	} );
} );

describe( 'FileList', () => {
	it( 'shows pictures as pictures and the rest by name and size', () => {
		render(
			<FileList
				attachments={ [
					mockAttachment( {
						key: 'a',
						name: 'cat.png',
						is_image: true,
						width: 10,
						height: 20,
					} ),
					mockAttachment( {
						key: 'b',
						name: 'bill.pdf',
						bytes: 2048,
						mime_type: 'application/pdf',
					} ),
					mockAttachment( { key: 'c', name: 'voice.ogg', mime_type: 'audio/ogg' } ),
				] }
			/>
		);
		expect( screen.getByAltText( 'Picture: cat.png' ).getAttribute( 'width' ) ).toBe( '10' );
		expect( screen.getAllByRole( 'listitem' ).map( ( item ) => item.textContent ) ).toEqual( [
			'bill.pdf2 kB',
			'voice.ogg0 bytes',
		] );
	} );

	it( 'shows nothing for no files', () => {
		const { container } = render( <FileList attachments={ [] } /> );
		expect( container.innerHTML ).toBe( '' );
	} );
} );

describe( 'UploadList', () => {
	const upload = ( id: string, state: Upload[ 'state' ] ): Upload => ( {
		id,
		name: `${ id }.png`,
		bytes: 1,
		state,
	} );

	it( 'shows how far each file is, and lets failed ones be tried again', () => {
		const remove = jest.fn();
		const retry = jest.fn();
		render(
			<UploadList
				uploads={ [
					upload( 'a', { is: 'sending', part: 0.4 } ),
					upload( 'b', { is: 'done', attachment: mockAttachment() } ),
					upload( 'c', {
						is: 'failed',
						error: new ApiError( 'mizkar_upload_failed', 'Disk full.' ),
					} ),
					upload( 'd', {
						is: 'failed',
						error: new ApiError( 'mizkar_file_type', 'Not this type.' ),
					} ),
				] }
				onRemove={ remove }
				onRetry={ retry }
			/>
		);
		expect( screen.getByLabelText( 'Uploading a.png' ).getAttribute( 'value' ) ).toBe( '0.4' );
		expect( screen.getAllByRole( 'alert' ) ).toHaveLength( 2 );
		fireEvent.click( screen.getByText( 'Try again' ) );
		fireEvent.click( screen.getByLabelText( 'Remove b.png' ) );
		expect( [ retry.mock.calls, remove.mock.calls ] ).toEqual( [ [ [ 'c' ] ], [ [ 'b' ] ] ] );
	} );
} );

it( 'HtmlBody runs in the direction of its text', () => {
	const { container } = render( <HtmlBody html="<p>سلام</p>" className="x" /> );
	expect( container.innerHTML ).toBe( '<div class="mizkar-body x" dir="auto"><p>سلام</p></div>' );
} );

it( 'Announcer says what is announced, the same twice as well', () => {
	const { container } = render( <Announcer /> );
	act( () => announce( 'Saved.' ) );
	const first = container.querySelector( 'span' );
	expect( first?.textContent ).toBe( 'Saved.' );
	act( () => announce( 'Saved.' ) );
	expect( container.querySelector( 'span' ) ).not.toBe( first );
} );

it( 'EmptyState and Skeleton say what they stand for', () => {
	render(
		<EmptyState title="Nothing" action={ <button>Do</button> }>
			One thing.
		</EmptyState>
	);
	expect( screen.getByRole( 'heading' ).textContent ).toBe( 'Nothing' );
	expect( screen.getByText( 'One thing.' ) ).toBeTruthy();
	render( <Skeleton lines={ 2 } label="Loading tickets" /> );
	expect( screen.getByRole( 'status' ).textContent ).toBe( 'Loading tickets' );
} );
