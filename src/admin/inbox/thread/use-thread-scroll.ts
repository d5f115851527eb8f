import { useCallback, useEffect, useLayoutEffect, useRef, useState } from '@wordpress/element';
import type { RefObject } from 'react';
import type { Message } from '../../../shared/generated/types';

/** Pixels from the end that still count as being there. */
const NEAR_END = 64;

export interface ThreadScroll {
	scrollRef: RefObject< HTMLDivElement >;
	documentRef: RefObject< HTMLDivElement >;
	onScroll: () => void;
	/** Messages that came while the reader was further up. */
	unseen: number;
	isAtEnd: boolean;
	toEnd: () => void;
}

/** Opens a thread at the first unread message, then stays at its end as long as the reader is there. */
export function useThreadScroll(
	messages: readonly Message[],
	isComplete: boolean,
	unreadId: number | null
): ThreadScroll {
	const scrollRef = useRef< HTMLDivElement >( null );
	const documentRef = useRef< HTMLDivElement >( null );
	const sticks = useRef( true );
	const opened = useRef( false );
	const seen = useRef( 0 );
	const [ unseen, setUnseen ] = useState( 0 );
	const [ isAtEnd, setIsAtEnd ] = useState( true );

	const toEnd = useCallback( () => {
		const scroller = scrollRef.current;
		if ( scroller !== null ) {
			scroller.scrollTop = scroller.scrollHeight;
		}
	}, [] );
	const onScroll = useCallback( () => {
		const scroller = scrollRef.current;
		if ( scroller !== null ) {
			sticks.current =
				scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END;
			setIsAtEnd( sticks.current );
			if ( sticks.current ) {
				setUnseen( 0 );
			}
		}
	}, [] );

	useLayoutEffect( () => {
		if ( ! isComplete || opened.current ) {
			return;
		}
		opened.current = true;
		seen.current = messages.at( -1 )?.id ?? 0;
		const unread = documentRef.current?.querySelector( `[data-message="${ unreadId }"]` );
		const target = unread?.previousElementSibling ?? unread;
		if ( target ) {
			sticks.current = false;
			target.scrollIntoView( { block: 'start' } );
			onScroll();
		} else {
			toEnd();
		}
	}, [ isComplete, messages, unreadId, onScroll, toEnd ] );

	useEffect( () => {
		if ( ! opened.current ) {
			return;
		}
		const fresh = messages.filter(
			( { id, kind } ) => id > seen.current && kind !== 'event'
		).length;
		seen.current = Math.max( seen.current, messages.at( -1 )?.id ?? 0 );
		if ( fresh > 0 && ! sticks.current ) {
			setUnseen( ( count ) => count + fresh );
		}
	}, [ messages ] );

	// Pictures that load and an editor that grows must not push the end out of sight.
	useEffect( () => {
		const observer = new ResizeObserver( () => {
			if ( sticks.current ) {
				toEnd();
			}
		} );
		for ( const element of [ scrollRef.current, documentRef.current ] ) {
			if ( element !== null ) {
				observer.observe( element );
			}
		}
		return () => observer.disconnect();
	}, [ toEnd ] );

	return { scrollRef, documentRef, onScroll, unseen, isAtEnd, toEnd };
}
