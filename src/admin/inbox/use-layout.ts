import { useDebounce } from '@wordpress/compose';
import { useEffect, useMemo, useState } from '@wordpress/element';
import type { Layout, Region, Room, SizedRegion } from './layout-state';
import { DEFAULT_LAYOUT, parseLayout, roomFor, withFolded, withWidth } from './layout-state';
import { readPreference, writePreference } from './preferences';

export interface LayoutControls {
	layout: Layout;
	room: Room;
	setTotalWidth: ( width: number ) => void;
	setWidth: ( region: SizedRegion, width: number ) => void;
	resetWidth: ( region: SizedRegion ) => void;
	setFolded: ( region: Region, folded: boolean ) => void;
}

const WRITE_AFTER_MS = 300;

export function useLayout(): LayoutControls {
	const [ layout, setLayout ] = useState( () => parseLayout( readPreference( 'layout' ) ) );
	const [ room, setRoom ] = useState< Room >( 'wide' );
	const remember = useDebounce( writePreference, WRITE_AFTER_MS );

	useEffect( () => {
		if ( layout !== DEFAULT_LAYOUT ) {
			remember( 'layout', layout );
		}
	}, [ layout, remember ] );

	return useMemo(
		() => ( {
			layout,
			room,
			setTotalWidth: ( width ) => setRoom( roomFor( width ) ),
			setWidth: ( region, width ) => setLayout( ( now ) => withWidth( now, region, width ) ),
			resetWidth: ( region ) =>
				setLayout( ( now ) => withWidth( now, region, DEFAULT_LAYOUT.widths[ region ] ) ),
			setFolded: ( region, folded ) =>
				setLayout( ( now ) => withFolded( now, region, folded ) ),
		} ),
		[ layout, room ]
	);
}
