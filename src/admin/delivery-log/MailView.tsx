import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Delivery } from '../../shared/generated/types';

/** A mail runs nothing, loads nothing from elsewhere and cannot reach the page around it; its links open in a new tab. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

function framed( html: string ): string {
	const head = `<meta http-equiv="Content-Security-Policy" content="${ POLICY }"><base target="_blank">`;
	return /<head[^>]*>/i.test( html )
		? html.replace( /<head[^>]*>/i, `$&${ head }` )
		: head + html;
}

export function MailView( { delivery }: { delivery: Delivery } ) {
	const [ isPlain, setPlain ] = useState( delivery.html === '' );
	if ( delivery.html === '' && delivery.text === '' ) {
		return <p className="mizkar-hint">{ __( 'It is written when it leaves.', 'mizkar' ) }</p>;
	}
	return (
		<div className="mizkar-mail">
			<div className="mizkar-mail__tabs">
				<Button
					size="compact"
					variant="tertiary"
					isPressed={ ! isPlain }
					disabled={ delivery.html === '' }
					onClick={ () => setPlain( false ) }
				>
					{ __( 'As it looks', 'mizkar' ) }
				</Button>
				<Button
					size="compact"
					variant="tertiary"
					isPressed={ isPlain }
					onClick={ () => setPlain( true ) }
				>
					{ __( 'Plain text', 'mizkar' ) }
				</Button>
			</div>
			{ isPlain ? (
				<pre className="mizkar-mail__text" dir="auto">
					{ delivery.text }
				</pre>
			) : (
				<iframe
					className="mizkar-mail__frame"
					title={ delivery.subject }
					sandbox="allow-popups allow-popups-to-escape-sandbox"
					referrerPolicy="no-referrer"
					srcDoc={ framed( delivery.html ) }
				/>
			) }
		</div>
	);
}
