let count = 0;

/** Words that no other test has: all of them work on one site. */
export const unique = ( text: string ): string =>
	`${ text } ${ Date.now().toString( 36 ) }${ ( ++count ).toString( 36 ) }`;
