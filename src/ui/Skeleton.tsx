import { __ } from '@wordpress/i18n';

/** Stands where something will be, so that nothing jumps when it comes. Shows itself only after a moment. */
export function Skeleton( { lines = 3, label }: { lines?: number; label?: string } ) {
	return (
		<div className="mizkar-skeleton" role="status">
			<span className="mizkar-for-readers">{ label ?? __( 'Loading…', 'mizkar' ) }</span>
			{ Array.from( { length: lines }, ( _, index ) => (
				<div key={ index } className="mizkar-skeleton__line" aria-hidden="true" />
			) ) }
		</div>
	);
}
