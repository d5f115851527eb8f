import { age } from './thread';
import type { ThreadWords } from './thread';

const EVERY_MS = 30_000;
const WEEK_MS = 7 * 24 * 3600 * 1000;

/** A page that stays open for hours must not say "just now". */
export function keepTimesRight( root: Element | null, { locale, words }: ThreadWords ): () => void {
	const tell = (): void =>
		root?.querySelectorAll( 'time' ).forEach( ( time ) => {
			// Older ones show their day, as the server wrote it.
			if ( Date.now() - Date.parse( time.dateTime ) < WEEK_MS ) {
				time.textContent = age( time.dateTime, Date.now(), locale, words );
			}
		} );
	const timer = setInterval( tell, EVERY_MS );
	return () => clearInterval( timer );
}

/** The list as the server draws it now. Whoever stands on a line stays on it. */
export async function redrawList( list: Element | null ): Promise< void > {
	const answer = await fetch( window.location.href, { credentials: 'same-origin' } ).catch(
		() => null
	);
	if ( ! list || ! answer?.ok ) {
		return;
	}
	const page = new DOMParser().parseFromString( await answer.text(), 'text/html' );
	const fresh = page.querySelector( '.mizkar-tickets' );
	if ( fresh ) {
		const focused = list.contains( list.ownerDocument.activeElement )
			? list.ownerDocument.activeElement?.getAttribute( 'href' )
			: null;
		list.replaceChildren( ...fresh.childNodes );
		[ ...list.querySelectorAll( 'a' ) ]
			.find( ( link ) => focused && link.getAttribute( 'href' ) === focused )
			?.focus();
	}
}
