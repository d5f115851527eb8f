import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { toApiError } from '../shared/api-error';
import type { ApiError } from '../shared/api-error';
import { ErrorNotice } from './ErrorNotice';
import { FieldText } from './FieldText';

interface Props {
	send: ( email: string ) => Promise< { sent: boolean; reason: string | null } >;
	/** The test goes by what is saved. */
	isUnsaved?: boolean;
}

type Outcome =
	| { is: 'none' }
	| { is: 'sending' }
	| { is: 'sent'; email: string }
	| { is: 'refused'; reason: string }
	| { is: 'failed'; error: ApiError };

function Result( { outcome }: { outcome: Outcome } ) {
	switch ( outcome.is ) {
		case 'sent':
			return (
				<p className="mizkar-hint" role="status">
					{ sprintf(
						/* translators: %s: mail address. */
						__(
							'Handed over to %s. Look into the mailbox, and into its spam folder too.',
							'mizkar'
						),
						outcome.email
					) }
				</p>
			);
		case 'refused':
			return (
				<p className="mizkar-hint has-error" role="alert">
					{ __( 'The mail was not sent. The mailer says:', 'mizkar' ) }{ ' ' }
					<span dir="auto">{ outcome.reason }</span>
				</p>
			);
		case 'failed':
			return Object.keys( outcome.error.fields ).length > 0 ? null : (
				<ErrorNotice error={ outcome.error } />
			);
		default:
			return null;
	}
}

export function TestMail( { send, isUnsaved = false }: Props ) {
	const [ email, setEmail ] = useState( '' );
	const [ outcome, setOutcome ] = useState< Outcome >( { is: 'none' } );
	const test = async () => {
		setOutcome( { is: 'sending' } );
		try {
			const { sent, reason } = await send( email );
			setOutcome( sent ? { is: 'sent', email } : { is: 'refused', reason: reason ?? '' } );
		} catch ( thrown ) {
			setOutcome( { is: 'failed', error: toApiError( thrown ) } );
		}
	};
	return (
		<form
			noValidate
			className="mizkar-test-mail"
			onSubmit={ ( event ) => {
				event.preventDefault();
				void test();
			} }
		>
			<FieldText
				label={ __( 'Send a test mail to', 'mizkar' ) }
				type="email"
				value={ email }
				onChange={ setEmail }
				error={ outcome.is === 'failed' ? outcome.error.fields.email : undefined }
				help={
					isUnsaved
						? __( 'Save first: the test goes by what is saved.', 'mizkar' )
						: undefined
				}
			/>
			<Button
				__next40pxDefaultSize
				variant="secondary"
				type="submit"
				isBusy={ outcome.is === 'sending' }
				disabled={ email === '' || outcome.is === 'sending' }
			>
				{ __( 'Send test mail', 'mizkar' ) }
			</Button>
			<Result outcome={ outcome } />
		</form>
	);
}
