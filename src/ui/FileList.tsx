import { Icon } from '@wordpress/components';
import { audio, file as fileIcon, video } from '@wordpress/icons';
import { __, sprintf } from '@wordpress/i18n';
import { boot } from '../shared/boot';
import { formatBytes } from '../shared/digits';
import type { Attachment } from '../shared/generated/types';

function iconOf( { mime_type }: Attachment ) {
	if ( mime_type.startsWith( 'audio/' ) ) {
		return audio;
	}
	return mime_type.startsWith( 'video/' ) ? video : fileIcon;
}

function Picture( { attachment }: { attachment: Attachment } ) {
	const { width, height } = attachment;
	return (
		<a
			className="mizkar-files__picture"
			href={ attachment.url }
			target="_blank"
			rel="noreferrer"
		>
			<img
				src={ attachment.url }
				loading="lazy"
				/* translators: %s: file name. */
				alt={ sprintf( __( 'Picture: %s', 'mizkar' ), attachment.name ) }
				{ ...( width !== null && height !== null ? { width, height } : {} ) }
			/>
		</a>
	);
}

function OtherFile( { attachment }: { attachment: Attachment } ) {
	return (
		<li className="mizkar-files__file">
			<Icon icon={ iconOf( attachment ) } size={ 20 } />
			<a href={ attachment.url } download={ attachment.name } dir="auto">
				{ attachment.name }
			</a>
			<span className="mizkar-files__size">
				{ formatBytes( attachment.bytes, boot().locale ) }
			</span>
		</li>
	);
}

/** Pictures as pictures, everything else by name and size. */
export function FileList( { attachments }: { attachments: readonly Attachment[] } ) {
	if ( attachments.length === 0 ) {
		return null;
	}
	const pictures = attachments.filter( ( attachment ) => attachment.is_image );
	const others = attachments.filter( ( attachment ) => ! attachment.is_image );
	return (
		<div className="mizkar-files">
			{ pictures.length > 0 && (
				<div className="mizkar-files__pictures">
					{ pictures.map( ( attachment ) => (
						<Picture key={ attachment.key } attachment={ attachment } />
					) ) }
				</div>
			) }
			{ others.length > 0 && (
				<ul className="mizkar-files__list" aria-label={ __( 'Files', 'mizkar' ) }>
					{ others.map( ( attachment ) => (
						<OtherFile key={ attachment.key } attachment={ attachment } />
					) ) }
				</ul>
			) }
		</div>
	);
}
