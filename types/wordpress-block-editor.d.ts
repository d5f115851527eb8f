/** The package is published without types: what the blocks use of it. */
declare module '@wordpress/block-editor' {
	import type { HTMLAttributes, ReactElement, ReactNode } from 'react';

	type ElementProps = HTMLAttributes< HTMLElement > & { readonly ref?: ( node: HTMLElement | null ) => void };

	export const useBlockProps: {
		( props?: HTMLAttributes< HTMLElement > ): ElementProps;
		save( props?: HTMLAttributes< HTMLElement > ): ElementProps;
	};

	export function InspectorControls( props: {
		readonly group?: 'default' | 'settings' | 'styles' | 'advanced';
		readonly children: ReactNode;
	} ): ReactElement;

	export function BlockControls( props: {
		readonly group?: 'default' | 'block' | 'inline' | 'other' | 'parent';
		readonly children: ReactNode;
	} ): ReactElement;
}
