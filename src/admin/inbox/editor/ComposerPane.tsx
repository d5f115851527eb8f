import { Button } from '@wordpress/components';
import type { RefObject } from 'react';
import { __ } from '@wordpress/i18n';
import type { Status } from '../../../shared/generated/enums';
import type { Ticket } from '../../../shared/generated/types';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { RichText } from '../../../ui/rich-text/RichText';
import { SplitButton } from '../../../ui/SplitButton';
import { UploadList } from '../../../ui/UploadList';
import { useNames } from '../use-names';
import type { Kind } from './draft';
import { changeWords } from './stale';
import type { Composer, Outgoing } from './use-composer';
import { useComposer } from './use-composer';

interface ComposerPaneProps {
	ticket: Ticket;
	kind: Kind;
	isShown: boolean;
	editorRef: RefObject< HTMLDivElement >;
	onOutgoing: ( outgoing: Outgoing | null ) => void;
}

function Trouble( { composer }: { composer: Composer } ) {
	const names = useNames();
	const { error, stale, dismiss } = composer.reply;
	if ( error === null ) {
		return null;
	}
	const kept = __( 'Your text is kept.', 'mizkar' );
	if ( stale === null ) {
		return (
			<ErrorNotice
				error={ error }
				kept={ kept }
				onRetry={ composer.sendAgain }
				onDismiss={ dismiss }
			/>
		);
	}
	return (
		<ErrorNotice error={ error } onDismiss={ dismiss }>
			{ stale.messages.length > 0 && (
				<ul className="mizkar-stale">
					{ stale.messages.map( ( message ) => (
						<li key={ message.id }>{ changeWords( message, names ) }</li>
					) ) }
				</ul>
			) }
			<Button size="compact" variant="primary" onClick={ composer.sendAgain }>
				{ __( 'Send anyway', 'mizkar' ) }
			</Button>
		</ErrorNotice>
	);
}

function Actions( { composer, kind }: { composer: Composer; kind: Kind } ) {
	const { canSend, reply, send } = composer;
	if ( kind === 'note' ) {
		return (
			<Button
				__next40pxDefaultSize
				variant="primary"
				isBusy={ reply.isSending }
				disabled={ ! canSend }
				accessibleWhenDisabled
				onClick={ () => void send() }
			>
				{ __( 'Add note', 'mizkar' ) }
			</Button>
		);
	}
	const choice = ( status: Status, label: string ) => ( {
		key: status,
		label,
		onClick: () => void send( status ),
	} );
	return (
		<SplitButton
			label={ __( 'Send', 'mizkar' ) }
			moreLabel={ __( 'Send and change the status', 'mizkar' ) }
			choices={ [
				choice( 'waiting', __( 'Send and set to waiting', 'mizkar' ) ),
				choice( 'solved', __( 'Send and solve', 'mizkar' ) ),
				choice( 'open', __( 'Send and keep open', 'mizkar' ) ),
			] }
			isBusy={ reply.isSending }
			isDisabled={ ! canSend }
			onClick={ () => void send() }
		/>
	);
}

/** Where one kind of message is written. It stays when the other kind is shown, so that its uploads go on. */
export function ComposerPane( {
	ticket,
	kind,
	isShown,
	editorRef,
	onOutgoing,
}: ComposerPaneProps ) {
	const composer = useComposer( ticket, kind, onOutgoing );
	const isNote = kind === 'note';
	return (
		<div
			id={ `mizkar-pane-${ kind }` }
			className="mizkar-editor__body"
			role="tabpanel"
			aria-labelledby={ `mizkar-tab-${ kind }` }
			hidden={ ! isShown }
		>
			<Trouble composer={ composer } />
			<RichText
				key={ composer.key }
				label={ isNote ? __( 'Internal note', 'mizkar' ) : __( 'Reply', 'mizkar' ) }
				placeholder={
					isNote
						? __( 'Only your team sees this', 'mizkar' )
						: __( 'Write a reply', 'mizkar' )
				}
				initialHtml={ composer.startHtml }
				editorRef={ editorRef }
				onChange={ composer.onChange }
				onFiles={ composer.uploads.add }
				onSubmit={ () => void composer.send() }
			/>
			<UploadList
				uploads={ composer.uploads.uploads }
				onRemove={ composer.uploads.remove }
				onRetry={ composer.uploads.retry }
			/>
			<div className="mizkar-editor__actions">
				<span className="mizkar-editor__kept">
					{ composer.isEmpty ? '' : __( 'The draft is kept in this browser.', 'mizkar' ) }
				</span>
				<Actions composer={ composer } kind={ kind } />
			</div>
		</div>
	);
}
