/** A message's text. The server has sanitised it against its short allow-list before it was stored. */
export function HtmlBody( { html, className = '' }: { html: string; className?: string } ) {
	return (
		<div
			className={ `mizkar-body ${ className }`.trim() }
			dir="auto"
			dangerouslySetInnerHTML={ { __html: html } }
		/>
	);
}
