/// <reference types="node" />
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.join( __dirname, '../../..' );

/** Paths relative to the project, with slashes, of all files below some folders. */
export const filesIn = ( folders: string[], ending: RegExp ): string[] =>
	folders
		.filter( ( folder ) => existsSync( path.join( ROOT, folder ) ) )
		.flatMap( ( folder ) =>
			readdirSync( path.join( ROOT, folder ), { recursive: true, encoding: 'utf8' } ).map(
				( name ) => `${ folder }/${ name }`.replaceAll( '\\', '/' )
			)
		)
		.filter( ( name ) => ending.test( name ) )
		.sort();

export const read = ( file: string ): string => readFileSync( path.join( ROOT, file ), 'utf8' );

export const lineCount = ( text: string ): number => text.trimEnd().split( '\n' ).length;

export const parse = ( file: string, code: string ): ts.SourceFile =>
	ts.createSourceFile(
		file,
		code,
		ts.ScriptTarget.ES2022,
		true,
		file.endsWith( 'x' ) ? ts.ScriptKind.TSX : ts.ScriptKind.TS
	);

/** Every node below one, itself included. */
export const nodes = ( node: ts.Node ): ts.Node[] => {
	const found = [ node ];
	node.forEachChild( ( child ) => {
		found.push( ...nodes( child ) );
	} );
	return found;
};

const specifier = ( node: ts.Node ): ts.Node | undefined => {
	if ( ts.isImportDeclaration( node ) || ts.isExportDeclaration( node ) ) {
		return node.moduleSpecifier;
	}
	if ( ts.isImportTypeNode( node ) ) {
		return ts.isLiteralTypeNode( node.argument ) ? node.argument.literal : undefined;
	}
	return ts.isCallExpression( node ) &&
		( node.expression.kind === ts.SyntaxKind.ImportKeyword ||
			node.expression.getText() === 'require' )
		? node.arguments[ 0 ]
		: undefined;
};

/** What a file imports, types too: packages by name, the project's own by path from its root. */
export const imports = ( file: string, code: string ): string[] =>
	nodes( parse( file, code ) ).flatMap( ( node ) => {
		const from = specifier( node );
		if ( from === undefined || ! ts.isStringLiteralLike( from ) ) {
			return [];
		}
		return [
			from.text.startsWith( '.' )
				? path.posix.join( path.posix.dirname( file ), from.text )
				: from.text,
		];
	} );

/** Lines of each function, by name and first line. */
export const functionLengths = ( file: string, code: string ): Record< string, number > => {
	const source = parse( file, code );
	const line = ( position: number ) => source.getLineAndCharacterOfPosition( position ).line + 1;
	return Object.fromEntries(
		nodes( source )
			.filter( ts.isFunctionLike )
			.map( ( node ) => {
				const from = line( node.getStart() );
				const name = node.name?.getText() ?? 'function';
				return [ `${ file } ${ name }:${ from }`, line( node.getEnd() ) - from + 1 ];
			} )
	);
};
