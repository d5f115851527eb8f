import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef } from '@wordpress/element';
import { isRTL } from '@wordpress/i18n';

interface SplitterProps {
	/** What it makes wider, for its accessible name. */
	label: string;
	/** Pixels. */
	value: number;
	min: number;
	max: number;
	/** Whether the sized region is before the line (grows as the line moves on) or after it. */
	side: 'before' | 'after';
	onChange: ( width: number ) => void;
	onReset: () => void;
}

const STEP = 16;

/** A line between two regions that is dragged, or moved by the arrow keys; a double click brings its first place back. */
export function Splitter( { label, value, min, max, side, onChange, onReset }: SplitterProps ) {
	const drag = useRef< { x: number; width: number } | null >( null );
	const direction = ( isRTL() ? -1 : 1 ) * ( side === 'before' ? 1 : -1 );

	const onKeyDown = ( event: KeyboardEvent ) => {
		const targets: Record< string, number > = {
			ArrowRight: value + STEP * direction,
			ArrowLeft: value - STEP * direction,
			Home: min,
			End: max,
		};
		const target = targets[ event.key ];
		if ( target !== undefined ) {
			event.preventDefault();
			event.stopPropagation();
			onChange( target );
		}
	};
	const onPointerDown = ( event: PointerEvent< HTMLElement > ) => {
		event.currentTarget.setPointerCapture( event.pointerId );
		drag.current = { x: event.clientX, width: value };
	};
	const onPointerMove = ( event: PointerEvent ) => {
		if ( drag.current !== null ) {
			onChange( drag.current.width + ( event.clientX - drag.current.x ) * direction );
		}
	};
	const onPointerEnd = () => {
		drag.current = null;
	};

	return (
		// A focusable separator is a widget: https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/
		// eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
		<div
			className="mizkar-splitter"
			role="separator"
			aria-orientation="vertical"
			aria-label={ label }
			aria-valuenow={ value }
			aria-valuemin={ min }
			aria-valuemax={ max }

			tabIndex={ 0 }
			onKeyDown={ onKeyDown }
			onPointerDown={ onPointerDown }
			onPointerMove={ onPointerMove }
			onPointerUp={ onPointerEnd }
			onPointerCancel={ onPointerEnd }
			onDoubleClick={ onReset }
		/>
	);
}
