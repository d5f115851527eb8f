export type QueryValue =
	string | number | boolean | null | undefined | readonly ( string | number )[];

/** A path with its parameters; what is undefined, null or empty is left out. Lists are joined by commas. */
export function withQuery( path: string, query: object ): string {
	const parts = Object.entries( query )
		.filter( ( [ , value ] ) => value !== undefined && value !== null && value !== '' )
		.map( ( [ name, value ] ) => `${ name }=${ encodeURIComponent( String( value ) ) }` );
	return parts.length === 0
		? path
		: path + ( path.includes( '?' ) ? '&' : '?' ) + parts.join( '&' );
}

/** The full address of a REST path. The root may carry the route in its query, as plain permalinks do. */
export function restUrl( root: string, path: string ): string {
	const clean = path.replace( /^\//, '' );
	return root + ( root.includes( '?' ) ? clean.replace( '?', '&' ) : clean );
}
