import net from 'node:net';

/** True when nobody listens on this port of 127.0.0.1. */
export const isFree = ( port ) =>
	new Promise( ( resolve ) => {
		const server = net.createServer();
		server.once( 'error', () => resolve( false ) );
		server.listen( { port, host: '127.0.0.1' }, () => server.close( () => resolve( true ) ) );
	} );

/** A port the system says is free now. */
export const freePort = () =>
	new Promise( ( resolve, reject ) => {
		const server = net.createServer();
		server.once( 'error', reject );
		server.listen( { port: 0, host: '127.0.0.1' }, () => {
			const { port } = server.address();
			server.close( () => resolve( port ) );
		} );
	} );
