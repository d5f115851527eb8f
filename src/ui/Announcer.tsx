import { useEffect, useState } from '@wordpress/element';

const listeners = new Set< ( text: string ) => void >();

/** Tells people who listen to the screen what others see happen. */
export const announce = ( text: string ): void =>
	listeners.forEach( ( listener ) => listener( text ) );

/** Once on every screen. The same text twice is said twice. */
export function Announcer() {
	const [ said, setSaid ] = useState( { text: '', count: 0 } );
	useEffect( () => {
		const listener = ( text: string ) =>
			setSaid( ( { count } ) => ( { text, count: count + 1 } ) );
		listeners.add( listener );
		return () => void listeners.delete( listener );
	}, [] );
	return (
		<div className="mizkar-for-readers" role="status" aria-live="polite">
			<span key={ said.count }>{ said.text }</span>
		</div>
	);
}
