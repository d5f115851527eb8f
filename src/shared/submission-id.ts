/** Names one act of sending, so that sending it twice makes one thing. Works on pages without https too. */
export function newSubmissionId(): string {
	const bytes = crypto.getRandomValues( new Uint8Array( 16 ) );
	return Array.from( bytes, ( byte ) => byte.toString( 16 ).padStart( 2, '0' ) ).join( '' );
}

export interface Submissions {
	/** The same id for the same content until it is done; another content is another act. */
	idFor: ( key: string, content: unknown ) => string;
	done: ( key: string ) => void;
}

export function createSubmissions(): Submissions {
	const open = new Map< string, { content: string; id: string } >();
	return {
		idFor: ( key, content ) => {
			const text = JSON.stringify( content );
			const known = open.get( key );
			if ( known?.content === text ) {
				return known.id;
			}
			const id = newSubmissionId();
			open.set( key, { content: text, id } );
			return id;
		},
		done: ( key ) => void open.delete( key ),
	};
}
