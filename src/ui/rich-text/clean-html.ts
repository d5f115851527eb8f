/**
 * Brings any HTML, pasted or grown in the editor, into the few elements that a message may have. The server has the last
 * word with the same list; this is so that what is seen while writing is what arrives.
 */
const RENAMED: Readonly< Record< string, string > > = {
	b: 'strong',
	i: 'em',
	strike: 's',
	del: 's',
	ins: 'u',
	h1: 'h3',
	h2: 'h3',
	h5: 'h4',
	h6: 'h4',
	kbd: 'code',
	samp: 'code',
	tt: 'code',
};

const INLINE = new Set( [ 'strong', 'em', 'u', 's', 'code', 'a', 'br' ] );
const BLOCKS = new Set( [ 'p', 'pre', 'blockquote', 'ul', 'ol', 'li', 'h3', 'h4', 'hr' ] );
const CONTAINERS = new Set( [
	'div',
	'section',
	'article',
	'main',
	'header',
	'footer',
	'aside',
	'figure',
	'address',
	'center',
	'tr',
	'dl',
	'dt',
	'dd',
] );
const DROPPED = new Set( [
	'script',
	'style',
	'head',
	'title',
	'meta',
	'link',
	'template',
	'iframe',
	'object',
	'embed',
	'svg',
	'math',
	'canvas',
	'form',
	'input',
	'select',
	'textarea',
	'button',
	'img',
	'picture',
	'video',
	'audio',
	'noscript',
] );
const SAFE_LINK = /^(?:https?:\/\/|mailto:|tel:)/i;

function parse( html: string ): HTMLElement {
	return new DOMParser().parseFromString( html, 'text/html' ).body;
}

function styled( element: HTMLElement, children: Node[], target: Document ): Node[] {
	let wrapped = children;
	const { fontWeight, fontStyle } = element.style;
	const wrap = ( name: string ) => {
		const outer = target.createElement( name );
		outer.append( ...wrapped );
		wrapped = [ outer ];
	};
	if ( fontWeight === 'bold' || Number( fontWeight ) >= 600 ) {
		wrap( 'strong' );
	}
	if ( fontStyle === 'italic' ) {
		wrap( 'em' );
	}
	return wrapped;
}

function cleanLink( element: HTMLElement, children: Node[], target: Document ): Node[] {
	const href = ( element.getAttribute( 'href' ) ?? '' ).trim();
	if ( ! SAFE_LINK.test( href ) ) {
		return children;
	}
	const link = target.createElement( 'a' );
	link.setAttribute( 'href', href );
	link.append( ...children );
	return [ link ];
}

function cleanNode( node: Node, target: Document, isPre: boolean ): Node[] {
	if ( node.nodeType === Node.TEXT_NODE ) {
		const text = node.textContent ?? '';
		return [ target.createTextNode( isPre ? text : text.replace( /[\t\n\r ]+/g, ' ' ) ) ];
	}
	if ( ! ( node instanceof HTMLElement ) ) {
		return [];
	}
	const tag = node.localName;
	const name = RENAMED[ tag ] ?? tag;
	if ( DROPPED.has( tag ) ) {
		return [];
	}
	const children = [ ...node.childNodes ].flatMap( ( child ) =>
		cleanNode( child, target, isPre || name === 'pre' )
	);
	if ( name === 'a' ) {
		return cleanLink( node, children, target );
	}
	// Google Docs wraps all it copies in a <b> that is not bold.
	if ( name === 'strong' && node.style.fontWeight === 'normal' ) {
		return children;
	}
	if ( CONTAINERS.has( name ) || name === 'td' || name === 'th' ) {
		const isBlock =
			CONTAINERS.has( name ) &&
			! children.some(
				( child ) => child instanceof HTMLElement && BLOCKS.has( child.localName )
			);
		return isBlock
			? [ withChildren( target.createElement( 'p' ), children ) ]
			: [
					...children,
					...( name.startsWith( 't' ) ? [ target.createTextNode( ' ' ) ] : [] ),
				];
	}
	if ( INLINE.has( name ) || BLOCKS.has( name ) ) {
		return [ withChildren( target.createElement( name ), children ) ];
	}
	return styled( node, children, target );
}

function withChildren( element: HTMLElement, children: Node[] ): HTMLElement {
	element.append( ...children );
	return element;
}

function isBlank( node: Node ): boolean {
	return node.nodeType === Node.TEXT_NODE && ( node.textContent ?? '' ).trim() === '';
}

/** Text that stands loose beside blocks becomes paragraphs of its own. */
function inParagraphs( nodes: Node[], target: Document ): Node[] {
	const out: Node[] = [];
	let open: HTMLElement | null = null;
	for ( const node of nodes ) {
		if ( node instanceof HTMLElement && BLOCKS.has( node.localName ) ) {
			open = null;
			out.push( node );
		} else if ( open !== null ) {
			open.append( node );
		} else if ( ! isBlank( node ) ) {
			open = withChildren( target.createElement( 'p' ), [ node ] );
			out.push( open );
		}
	}
	return out;
}

function isEmptyBlock( node: Node ): boolean {
	return (
		node instanceof HTMLElement &&
		node.localName !== 'hr' &&
		( node.textContent ?? '' ).trim() === ''
	);
}

/** @return Safe HTML of paragraphs and lists; an empty string where there is nothing to read. */
export function cleanHtml( html: string ): string {
	const source = parse( html.replace( /<!--[\s\S]*?-->/g, '' ) );
	const target = document.implementation.createHTMLDocument( '' );
	const nodes = [ ...source.childNodes ].flatMap( ( node ) => cleanNode( node, target, false ) );
	const blocks = inParagraphs( nodes, target ).filter( ( node ) => ! isEmptyBlock( node ) );
	const root = withChildren( target.createElement( 'div' ), blocks );
	return root.innerHTML.replace( /(?:<br>\s*)+(<\/(?:p|li|h3|h4|blockquote)>)/g, '$1' ).trim();
}

/** Pasted plain text: blank lines part paragraphs, the others are line breaks. */
export function textToHtml( text: string ): string {
	const holder = document.implementation.createHTMLDocument( '' ).createElement( 'div' );
	const paragraphs = text.replace( /\r\n?/g, '\n' ).split( /\n{2,}/ );
	return paragraphs
		.filter( ( paragraph ) => paragraph.trim() !== '' )
		.map( ( paragraph ) => {
			holder.textContent = paragraph.trim();
			return `<p>${ holder.innerHTML.replace( /\n/g, '<br>' ) }</p>`;
		} )
		.join( '' );
}

/** What a person would read of it. */
export function htmlToText( html: string ): string {
	return ( parse( html ).textContent ?? '' ).trim();
}
