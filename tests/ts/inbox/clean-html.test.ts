import { cleanHtml, htmlToText, textToHtml } from '../../../src/ui/rich-text/clean-html';
import { linkTarget } from '../../../src/ui/rich-text/commands';

describe( 'cleaned HTML', () => {
	it.each( [
		[ 'bare text', 'hello', '<p>hello</p>' ],
		[ 'lines of a browser', '<div>a</div><div>b</div>', '<p>a</p><p>b</p>' ],
		[ 'text before lines', 'a<div>b</div>', '<p>a</p><p>b</p>' ],
		[
			'old names',
			'<b>a</b> <i>b</i> <strike>c</strike>',
			'<p><strong>a</strong> <em>b</em> <s>c</s></p>',
		],
		[ 'big headings', '<h1>a</h1><h6>b</h6>', '<h3>a</h3><h4>b</h4>' ],
		[
			'styles as elements',
			'<span style="font-weight:700">a</span>',
			'<p><strong>a</strong></p>',
		],
		[ 'a wrapper that is not bold', '<b style="font-weight:normal"><p>a</p></b>', '<p>a</p>' ],
		[ 'classes and styles', '<p class="MsoNormal" style="color:red">a</p>', '<p>a</p>' ],
		[ 'office comments', '<!--[if mso]><p>x</p><![endif]--><p>a</p>', '<p>a</p>' ],
		[ 'scripts', '<p>a<script>alert(1)</script></p><style>p{}</style>', '<p>a</p>' ],
		[ 'handlers', '<p onclick="alert(1)">a<img src=x onerror=alert(1)></p>', '<p>a</p>' ],
		[ 'pictures alone', '<img src="data:image/png;base64,AAAA">', '' ],
		[
			'good links',
			'<a href="https://example.com" target="_blank">a</a>',
			'<p><a href="https://example.com">a</a></p>',
		],
		[ 'bad links', '<a href="javascript:alert(1)">a</a>', '<p>a</p>' ],
		[
			'lists',
			'<ul><li>a</li><li><b>b</b></li></ul>',
			'<ul><li>a</li><li><strong>b</strong></li></ul>',
		],
		[ 'code with its spaces', '<pre>a\n  b</pre>', '<pre>a\n  b</pre>' ],
		[ 'empty paragraphs', '<p>a</p><p><br></p><p></p>', '<p>a</p>' ],
		[ 'a break at the end', '<p>a<br></p>', '<p>a</p>' ],
		[ 'nothing', ' <div> </div> ', '' ],
		[ 'a table', '<table><tr><td>a</td><td>b</td></tr></table>', '<p>a b </p>' ],
		[
			'a quote of paragraphs',
			'<blockquote><p>a</p></blockquote>',
			'<blockquote><p>a</p></blockquote>',
		],
	] )( 'takes %s', ( _words, html, clean ) => {
		expect( cleanHtml( html ) ).toBe( clean );
	} );

	it( 'is the same when cleaned again', () => {
		const clean = cleanHtml( 'a<div><b>b</b><ul><li>c</li></ul></div>d' );
		expect( cleanHtml( clean ) ).toBe( clean );
	} );

	it( 'makes paragraphs and breaks of plain text, markup shown as it is', () => {
		expect( textToHtml( 'a <b>\r\nb\n\n\nc' ) ).toBe( '<p>a &lt;b&gt;<br>b</p><p>c</p>' );
		expect( htmlToText( '<p>a</p>' ) ).toBe( 'a' );
	} );
} );

describe( 'typed link', () => {
	it.each( [
		[ 'https://example.com/a', 'https://example.com/a' ],
		[ ' example.com ', 'https://example.com' ],
		[ 'a@example.com', 'mailto:a@example.com' ],
		[ 'tel:+98211234', 'tel:+98211234' ],
		[ 'javascript:alert(1)', null ],
		[ 'hello world', null ],
		[ '', null ],
	] )( '%s', ( typed, target ) => {
		expect( linkTarget( typed ) ).toBe( target );
	} );
} );
