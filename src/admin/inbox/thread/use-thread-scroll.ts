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

/** Pictures that load and an editor that grows must not push the end out of sight. */
function useStayAtEnd(
	elements: ReadonlyArray< RefObject< HTMLElement > >,
	sticks: RefObject< boolean >,
	toEnd: () => void
): void {
	const observed = useRef( elements );
	useEffect( () => {
		const observer = new ResizeObserver( () => {
			if ( sticks.current ) {
				toEnd();
			}
		} );
		for ( const { current } of observed.current ) {
			if ( current !== null ) {
				observer.observe( current );
			}
		}
		return () => observer.disconnect();
	}, [ sticks, toEnd ] );
}

/** Counts the messages that come while the reader is further up. */
function useUnseen( messages: readonly Message[], isOpened: boolean, isAtEnd: boolean ): number {
	const seen = useRef< number | null >( null );
	const [ unseen, setUnseen ] = useState( 0 );
	useEffect( () => {
		const known = seen.current;
		if ( ! isOpened ) {
			return;
		}
		seen.current = Math.max( known ?? 0, messages.at( -1 )?.id ?? 0 );
		const fresh = messages.filter(
			( { id, kind } ) => id > ( known ?? Infinity ) && kind !== 'event'
		);
		if ( fresh.length > 0 ) {
			setUnseen( ( count ) => count + fresh.length );
		}
	}, [ messages, isOpened ] );
	useEffect( () => {
		if ( isAtEnd ) {
			setUnseen( 0 );
		}
	}, [ isAtEnd, unseen ] );
	return unseen;
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
			const { scrollHeight, scrollTop, clientHeight } = scroller;
			sticks.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
			setIsAtEnd( sticks.current );
		}
	}, [] );

	useLayoutEffect( () => {
		if ( ! isComplete || opened.current ) {
			return;
		}
		opened.current = true;
		const unread = documentRef.current?.querySelector( `[data-message="${ unreadId }"]` );
		const target = unread?.previousElementSibling ?? unread;
		if ( target ) {
			target.scrollIntoView( { block: 'start' } );
			onScroll();
		} else {
			toEnd();
		}
	}, [ isComplete, unreadId, onScroll, toEnd ] );

	useStayAtEnd( [ scrollRef, documentRef ], sticks, toEnd );
	const unseen = useUnseen( messages, isComplete, isAtEnd );
	return { scrollRef, documentRef, onScroll, unseen, isAtEnd, toEnd };
}
