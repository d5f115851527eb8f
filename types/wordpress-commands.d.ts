/** The package is published without types: what the desk uses of it. */
declare module '@wordpress/commands' {
	import type { ReactElement } from 'react';

	export interface Command {
		readonly name: string;
		readonly label: string;
		readonly searchLabel?: string;
		readonly icon?: ReactElement;
		readonly context?: string;
		readonly disabled?: boolean;
		readonly callback: ( options: { readonly close: () => void } ) => void;
	}

	export function useCommand( command: Command ): void;

	export function useCommands( commands: readonly Command[] ): void;
}
