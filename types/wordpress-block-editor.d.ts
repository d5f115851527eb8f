/** The package is published without types: what the blocks use of it. */
declare module '@wordpress/block-editor' {
	import type { HTMLAttributes, ReactElement, ReactNode } from 'react';

	type ElementProps = HTMLAttributes< HTMLElement >;
	type BlockProps = ( props?: ElementProps ) => ElementProps;

	export const useBlockProps: BlockProps & { readonly save: BlockProps };

	export function InspectorControls( props: {
		readonly group?: 'default' | 'settings' | 'styles' | 'advanced';
		readonly children: ReactNode;
	} ): ReactElement;

	export function BlockControls( props: {
		readonly group?: 'default' | 'block' | 'inline' | 'other' | 'parent';
		readonly children: ReactNode;
	} ): ReactElement;
}
