import { dispatch } from '@wordpress/data';
import { useEffect, useRef } from '@wordpress/element';

export interface PaletteCommand {
	name: string;
	label: string;
	icon: JSX.Element;
	run: () => void;
}

interface CommandActions {
	registerCommand: ( command: {
		name: string;
		label: string;
		icon: JSX.Element;
		callback: ( options: { close: () => void } ) => void;
	} ) => void;
	unregisterCommand: ( name: string ) => void;
}

function hasCommands( actions: unknown ): actions is CommandActions {
	return (
		typeof actions === 'object' &&
		actions !== null &&
		'registerCommand' in actions &&
		'unregisterCommand' in actions
	);
}

/** The command palette's actions, where this WordPress shows one in wp-admin (6.9 and newer). */
function commandActions(): CommandActions | null {
	const actions: unknown = dispatch( 'core/commands' );
	return hasCommands( actions ) ? actions : null;
}

/** Entries of the command palette for as long as the inbox is there. */
export function usePaletteCommands( commands: readonly PaletteCommand[] ): void {
	const latest = useRef( commands );
	useEffect( () => {
		latest.current = commands;
	} );
	const names = commands.map( ( { name } ) => name ).join( ' ' );
	useEffect( () => {
		const register = () => {
			for ( const { name, label, icon } of latest.current ) {
				commandActions()?.registerCommand( {
					name: `mizkar/${ name }`,
					label,
					icon,
					callback: ( { close } ) => {
						close();
						latest.current.find( ( command ) => command.name === name )?.run();
					},
				} );
			}
		};
		// The palette's script may come after this one.
		if ( document.readyState === 'complete' ) {
			register();
		} else {
			window.addEventListener( 'load', register, { once: true } );
		}
		return () => {
			window.removeEventListener( 'load', register );
			for ( const name of names.split( ' ' ) ) {
				commandActions()?.unregisterCommand( `mizkar/${ name }` );
			}
		};
	}, [ names ] );
}
