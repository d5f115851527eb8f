import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { ApiError } from '../shared/api-error';
import { whatHappened, whatToDo } from './error-words';

interface Props {
	error: ApiError;
	/** What was not lost, for example "Your text is kept." */
	kept?: string;
	onRetry?: ( () => void ) | undefined;
	onDismiss?: ( () => void ) | undefined;
	children?: ReactNode;
}

/** What happened, what was kept, what to do. */
export function ErrorNotice( { error, kept, onRetry, onDismiss, children }: Props ) {
	const advice = whatToDo( error );
	return (
		<div className="mizkar-error" role="alert">
			<p className="mizkar-error__what" dir="auto">
				{ whatHappened( error ) }
			</p>
			{ ( kept || advice ) && <p>{ [ kept, advice ].filter( Boolean ).join( ' ' ) }</p> }
			{ children }
			{ ( onRetry || onDismiss ) && (
				<div className="mizkar-error__actions">
					{ onRetry && (
						<Button variant="secondary" size="compact" onClick={ onRetry }>
							{ __( 'Try again', 'mizkar' ) }
						</Button>
					) }
					{ onDismiss && (
						<Button variant="tertiary" size="compact" onClick={ onDismiss }>
							{ __( 'Dismiss', 'mizkar' ) }
						</Button>
					) }
				</div>
			) }
		</div>
	);
}
