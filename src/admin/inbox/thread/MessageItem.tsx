import { Icon } from '@wordpress/components';
import { memo } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { lock } from '@wordpress/icons';
import { authorTypeLabels } from '../../../shared/generated/labels';
import type { Message } from '../../../shared/generated/types';
import { Avatar } from '../../../ui/Avatar';
import { FileList } from '../../../ui/FileList';
import { HtmlBody } from '../../../ui/HtmlBody';
import { TimeAgo } from '../../../ui/TimeAgo';

/** Says in words, too, that a customer never sees it. */
export function NoteMark() {
	return (
		<span className="mizkar-message__note">
			<Icon icon={ lock } size={ 16 } />
			{ __( 'Internal note – never shown to the customer', 'mizkar' ) }
		</span>
	);
}

interface MessageItemProps {
	message: Message;
	avatarUrl: string | null;
	/** On its way to the server. */
	isPending?: boolean;
}

function Item( { message, avatarUrl, isPending = false }: MessageItemProps ) {
	const isNote = message.kind === 'note';
	const classes = [
		'mizkar-message',
		`is-${ message.author_type }`,
		isNote && 'is-note',
		isPending && 'is-pending',
	];
	const nameId = `mizkar-author-${ message.id }`;
	return (
		<article
			className={ classes.filter( Boolean ).join( ' ' ) }
			data-message={ message.id }
			aria-labelledby={ nameId }
			aria-busy={ isPending }
		>
			<Avatar name={ message.author_name } url={ avatarUrl } />
			<div>
				<header className="mizkar-message__head">
					<bdi id={ nameId } className="mizkar-message__author">
						{ message.author_name }
					</bdi>
					{ isNote ? (
						<NoteMark />
					) : (
						<span className="mizkar-message__role">
							{ authorTypeLabels()[ message.author_type ] }
						</span>
					) }
					<span className="mizkar-message__time">
						{ isPending ? (
							__( 'Sending…', 'mizkar' )
						) : (
							<TimeAgo time={ message.created_at } />
						) }
					</span>
				</header>
				<HtmlBody className="mizkar-message__body" html={ message.body_html } />
				<FileList attachments={ message.attachments } />
			</div>
		</article>
	);
}

export const MessageItem = memo( Item );
