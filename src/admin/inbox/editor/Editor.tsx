import { Button } from '@wordpress/components';
import type { KeyboardEvent, RefObject } from 'react';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { comment, lock } from '@wordpress/icons';
import { useAgents } from '../../../entities/use-vocabulary';
import { boot } from '../../../shared/boot';
import type { Contact, Ticket } from '../../../shared/generated/types';
import { ComposerPane } from './ComposerPane';
import type { Kind } from './draft';
import { isEmptyDraft, readDraft } from './draft';
import type { Outgoing } from './use-composer';

interface EditorProps {
	ticket: Ticket;
	contact: Contact | null;
	/** Filled with what makes the editor ready for writing. */
	writeRef: { current: ( ( kind: Kind ) => void ) | null };
	onOutgoing: ( outgoing: Outgoing | null ) => void;
}

const KINDS: readonly Kind[] = [ 'reply', 'note' ];

const words = ( kind: Kind ) =>
	kind === 'reply' ? __( 'Reply', 'mizkar' ) : __( 'Internal note', 'mizkar' );

/** Who will read it, and who else is on it. */
function Hint( {
	kind,
	ticket,
	contact,
}: {
	kind: Kind;
	ticket: Ticket;
	contact: Contact | null;
} ) {
	const agents = useAgents();
	const assignee = agents.find( ( { id } ) => id === ticket.assignee_id );
	const isOthers = assignee !== undefined && assignee.id !== boot().user.id;
	const reader =
		kind === 'note'
			? __( 'Only your team sees this', 'mizkar' )
			: /* translators: %s: a person's name or mail address. */
				sprintf( __( 'To %s', 'mizkar' ), contact?.email ?? ticket.contact_name );
	return (
		<span className="mizkar-editor__hint" dir="auto">
			{ reader }
			{ isOthers && (
				<>
					{ ' · ' }
					<strong>
						{
							/* translators: %s: a person's name. */
							sprintf( __( 'Assigned to %s', 'mizkar' ), assignee.name )
						}
					</strong>
				</>
			) }
		</span>
	);
}

interface TabsProps {
	kind: Kind;
	onSelect: ( kind: Kind ) => void;
}

function Tabs( { kind, onSelect }: TabsProps ) {
	const onKeyDown = ( event: KeyboardEvent ) => {
		if ( event.key === 'ArrowLeft' || event.key === 'ArrowRight' ) {
			event.preventDefault();
			onSelect( kind === 'reply' ? 'note' : 'reply' );
		}
	};
	return (
		<div
			className="mizkar-editor__tablist"
			role="tablist"
			tabIndex={ -1 }
			aria-label={ __( 'What to write', 'mizkar' ) }
			onKeyDown={ onKeyDown }
		>
			{ KINDS.map( ( option ) => (
				<Button
					key={ option }
					id={ `mizkar-tab-${ option }` }
					size="compact"
					role="tab"
					icon={ option === 'note' ? lock : comment }
					iconSize={ 20 }
					aria-selected={ option === kind }
					aria-controls={ `mizkar-pane-${ option }` }
					tabIndex={ option === kind ? 0 : -1 }
					onClick={ () => onSelect( option ) }
				>
					{ words( option ) }
				</Button>
			) ) }
		</div>
	);
}

const hasNoteOnly = ( ticketId: number ): boolean =>
	isEmptyDraft( readDraft( ticketId, 'reply' ) ) &&
	! isEmptyDraft( readDraft( ticketId, 'note' ) );

/** Reply and internal note, each with a draft of its own. */
export function Editor( { ticket, contact, writeRef, onOutgoing }: EditorProps ) {
	const [ kind, setKind ] = useState< Kind >( () =>
		hasNoteOnly( ticket.id ) ? 'note' : 'reply'
	);
	const [ opened, setOpened ] = useState< ReadonlySet< Kind > >( () => new Set( [ kind ] ) );
	const [ focusAsked, setFocusAsked ] = useState( 0 );
	const replyRef = useRef< HTMLDivElement >( null );
	const noteRef = useRef< HTMLDivElement >( null );
	const refs: Record< Kind, RefObject< HTMLDivElement > > = { reply: replyRef, note: noteRef };

	const select = ( next: Kind ) => {
		setKind( next );
		setOpened( ( before ) => new Set( [ ...before, next ] ) );
		setFocusAsked( ( count ) => count + 1 );
	};
	useEffect( () => {
		writeRef.current = select;
	} );
	useEffect( () => {
		if ( focusAsked > 0 ) {
			( kind === 'reply' ? replyRef : noteRef ).current?.focus();
		}
	}, [ focusAsked, kind ] );

	return (
		<section className={ `mizkar-editor is-${ kind }` } aria-label={ __( 'Write', 'mizkar' ) }>
			<div className="mizkar-editor__tabs">
				<Tabs kind={ kind } onSelect={ select } />
				<Hint kind={ kind } ticket={ ticket } contact={ contact } />
			</div>
			{ KINDS.filter( ( option ) => opened.has( option ) ).map( ( option ) => (
				<ComposerPane
					key={ option }
					ticket={ ticket }
					kind={ option }
					isShown={ option === kind }
					editorRef={ refs[ option ] }
					onOutgoing={ onOutgoing }
				/>
			) ) }
		</section>
	);
}
