import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { useCreateTicket } from '../../entities/use-reply';
import { toApiError } from '../../shared/api-error';
import type { ApiError } from '../../shared/api-error';
import { finished, isUploading } from './editor/uploads-state';
import { useUploads } from './editor/use-uploads';
import type { Uploads } from './editor/use-uploads';
import { useInbox } from './inbox-context';
import { EMPTY_FORM, missingFields, newTicketInput } from './new-ticket-form';
import type { FieldName, NewTicketForm } from './new-ticket-form';

export interface NewTicket {
	form: NewTicketForm;
	uploads: Uploads;
	isSending: boolean;
	error: ApiError | null;
	errorOf: ( name: FieldName ) => string | undefined;
	change: ( changes: Partial< NewTicketForm > ) => void;
	send: () => void;
}

/** A ticket that an agent writes for a customer, until it is one. */
export function useNewTicket( onDone: () => void ): NewTicket {
	const { openTicket } = useInbox();
	const create = useCreateTicket();
	const uploads = useUploads( [] );
	const [ form, setForm ] = useState( EMPTY_FORM );
	const [ isSending, setIsSending ] = useState( false );
	const [ hasTried, setHasTried ] = useState( false );
	const [ error, setError ] = useState< ApiError | null >( null );
	const missing = missingFields( form );

	const send = async () => {
		setHasTried( true );
		if ( missing.length > 0 || isSending || isUploading( uploads.uploads ) ) {
			return;
		}
		setIsSending( true );
		setError( null );
		try {
			const keys = finished( uploads.uploads ).map( ( { key } ) => key );
			const { id } = await create( newTicketInput( form, keys ) );
			onDone();
			openTicket( id );
		} catch ( thrown ) {
			setError( toApiError( thrown ) );
			setIsSending( false );
		}
	};
	return {
		form,
		uploads,
		isSending,
		error,
		errorOf: ( name ) =>
			error?.fields[ name === 'html' ? 'body' : name ] ??
			( hasTried && missing.includes( name )
				? __( 'This is missing.', 'mizkar' )
				: undefined ),
		change: ( changes ) => setForm( ( before ) => ( { ...before, ...changes } ) ),
		send: () => void send(),
	};
}
