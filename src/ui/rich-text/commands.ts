/**
 * What the toolbar does to the selection. document.execCommand is old but the only way that every browser undoes with Ctrl+Z.
 */
export type Format = 'bold' | 'italic' | 'bullets' | 'numbers' | 'quote' | 'code';

const COMMANDS: Readonly< Record< 'bold' | 'italic' | 'bullets' | 'numbers', string > > = {
	bold: 'bold',
	italic: 'italic',
	bullets: 'insertUnorderedList',
	numbers: 'insertOrderedList',
};

function closest( editor: HTMLElement, selector: string ): Element | null {
	const node = editor.ownerDocument.getSelection()?.anchorNode ?? null;
	const element = node instanceof Element ? node : ( node?.parentElement ?? null );
	return element !== null && editor.contains( element ) ? element.closest( selector ) : null;
}

function toggleBlock( editor: HTMLElement, name: 'blockquote' | 'pre' ): void {
	const document = editor.ownerDocument;
	if ( closest( editor, name ) === null ) {
		document.execCommand( 'formatBlock', false, name );
	} else if ( name === 'blockquote' ) {
		document.execCommand( 'outdent' );
	} else {
		document.execCommand( 'formatBlock', false, 'p' );
	}
}

/** Selected words within a line become inline code; whole lines, or a bare caret, a block. */
function toggleCode( editor: HTMLElement ): void {
	const document = editor.ownerDocument;
	const selection = document.getSelection();
	const text = selection?.toString() ?? '';
	if ( text === '' || text.includes( '\n' ) || closest( editor, 'pre' ) !== null ) {
		toggleBlock( editor, 'pre' );
		return;
	}
	if ( closest( editor, 'code' ) !== null ) {
		document.execCommand( 'insertText', false, text );
		return;
	}
	const code = document.createElement( 'code' );
	code.textContent = text;
	document.execCommand( 'insertHTML', false, code.outerHTML );
}

export function applyFormat( editor: HTMLElement, format: Format ): void {
	editor.focus();
	editor.ownerDocument.execCommand( 'styleWithCSS', false, 'false' );
	if ( format === 'quote' ) {
		toggleBlock( editor, 'blockquote' );
	} else if ( format === 'code' ) {
		toggleCode( editor );
	} else {
		editor.ownerDocument.execCommand( COMMANDS[ format ] );
	}
}

export function activeFormats( editor: HTMLElement ): ReadonlySet< Format > {
	const active = new Set< Format >();
	if ( closest( editor, '*' ) === null ) {
		return active;
	}
	const selectors: Record< Format, string > = {
		bold: 'strong, b',
		italic: 'em, i',
		bullets: 'ul',
		numbers: 'ol',
		quote: 'blockquote',
		code: 'code, pre',
	};
	for ( const [ format, selector ] of Object.entries( selectors ) ) {
		const found = closest( editor, selector );
		if ( found !== null && editor.contains( found ) && found !== editor ) {
			active.add( format as Format );
		}
	}
	return active;
}

export function insertHtml( editor: HTMLElement, html: string ): void {
	editor.focus();
	editor.ownerDocument.execCommand( 'insertHTML', false, html );
}

/** The selection as it is now, to be put back after a field elsewhere had the focus. */
export function rememberSelection( editor: HTMLElement ): () => void {
	const selection = editor.ownerDocument.getSelection();
	const range =
		selection !== null && selection.rangeCount > 0 && editor.contains( selection.anchorNode )
			? selection.getRangeAt( 0 ).cloneRange()
			: null;
	return () => {
		editor.focus();
		if ( range !== null ) {
			selection?.removeAllRanges();
			selection?.addRange( range );
		}
	};
}

/** Links the selected words, or writes the address itself where none are selected. */
export function applyLink( editor: HTMLElement, href: string ): void {
	const document = editor.ownerDocument;
	const text = document.getSelection()?.toString() ?? '';
	if ( text !== '' ) {
		document.execCommand( 'createLink', false, href );
		return;
	}
	const link = document.createElement( 'a' );
	link.href = href;
	link.textContent = href;
	insertHtml( editor, `${ link.outerHTML } ` );
}

/** "example.com" as an address; null where it cannot be one. */
export function linkTarget( typed: string ): string | null {
	const text = typed.trim();
	if ( /^(?:https?:\/\/|mailto:|tel:)\S+$/i.test( text ) ) {
		return text;
	}
	if ( /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test( text ) ) {
		return `mailto:${ text }`;
	}
	return /^[^\s:/]+\.[^\s]{2,}$/.test( text ) ? `https://${ text }` : null;
}
