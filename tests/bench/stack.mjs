import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ToolError } from '../../tools/lib/console.mjs';
import { startMariadb } from '../../tools/lib/mariadb.mjs';
import { freePort } from '../../tools/lib/ports.mjs';
import { launch } from '../../tools/lib/run.mjs';
import { phpBranch } from '../../tools/lib/system.mjs';

const WORKERS = 4;
const START_TIMEOUT_MS = 20_000;

/** As a site's database runs: every commit is on the disk before it is answered. */
const DATABASE_SETTINGS = [
	'--innodb-flush-log-at-trx-commit=1',
	'--innodb-buffer-pool-size=4G',
	'--innodb-log-file-size=512M',
	'--innodb-flush-method=O_DIRECT',
	'--innodb-sort-buffer-size=64M',
	'--max-allowed-packet=64M',
];

export const startDatabase = ( folder ) => startMariadb( DATABASE_SETTINGS, folder );

const EXTENSIONS = [
	'mysqlnd',
	'mysqli',
	'mbstring',
	'intl',
	'dom',
	'curl',
	'gd',
	'fileinfo',
	'ctype',
	'iconv',
	'tokenizer',
	'simplexml',
	'exif',
];

const ownUser = () => ( process.getuid?.() === 0 ? 'root' : null );

function fpmConfig( folder, port ) {
	const user = ownUser();
	return `[global]
error_log = ${ folder }/fpm.log
daemonize = no
[bench]
${ user ? `user = ${ user }\ngroup = ${ user }` : '' }
listen = 127.0.0.1:${ port }
listen.backlog = 128
pm = static
pm.max_children = ${ WORKERS }
catch_workers_output = yes
`;
}

/** Instead of the system's php.ini: a machine's own settings must not decide what is measured. */
const phpIni = ( folder ) => `zend_extension=opcache
${ EXTENSIONS.map( ( name ) => `extension=${ name }` ).join( '\n' ) }
opcache.enable=1
opcache.memory_consumption=256
opcache.interned_strings_buffer=32
opcache.max_accelerated_files=20000
opcache.validate_timestamps=0
realpath_cache_size=4096K
memory_limit=256M
log_errors=1
display_errors=0
error_log=${ folder }/php.log
`;

/** What PHP is told of a request. */
const PARAMETERS = Object.entries( {
	QUERY_STRING: '$query_string',
	REQUEST_METHOD: '$request_method',
	CONTENT_TYPE: '$content_type',
	CONTENT_LENGTH: '$content_length',
	SCRIPT_NAME: '$fastcgi_script_name',
	REQUEST_URI: '$request_uri',
	DOCUMENT_ROOT: '$document_root',
	SERVER_PROTOCOL: '$server_protocol',
	REMOTE_ADDR: '$remote_addr',
	SERVER_NAME: '127.0.0.1',
	SERVER_PORT: '$server_port',
} );

/** The database is chosen by each request, so that sites of all sizes are asked in turn. */
function nginxConfig( folder, root, port, fpmPort, counts ) {
	const user = ownUser();
	return `${ user ? `user ${ user };` : '' }
worker_processes 1;
daemon off;
pid ${ folder }/nginx.pid;
error_log ${ folder }/nginx.log;
events { worker_connections 256; }
http {
	include /etc/nginx/mime.types;
	access_log off;
	keepalive_requests 1000000;
	${ [ 'client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi' ]
		.map( ( name ) => `${ name }_temp_path ${ folder }/${ name };` )
		.join( '\n\t' ) }
	server {
		listen 127.0.0.1:${ port };
		root ${ root };
		index index.php;
		location / { try_files $uri $uri/ /index.php?$args; }
		location ~ \\.php$ {
			fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
			${ PARAMETERS.map( ( [ name, value ] ) => `fastcgi_param ${ name } ${ value };` ).join( '\n\t\t\t' ) }
			fastcgi_param MIZKAR_BENCH_DB $http_x_bench_db;
			fastcgi_param MIZKAR_BENCH_COUNTS ${ counts };
			fastcgi_pass 127.0.0.1:${ fpmPort };
			fastcgi_keep_conn off;
		}
	}
}
`;
}

/**
 * PHP-FPM behind nginx, each with its own folder.
 * @return {Promise<{url: string, port: number, counts: string}>} Where the site is, and where it writes what a request cost.
 */
export async function startWeb( folder, root, port ) {
	const counts = path.join( folder, 'counts' );
	mkdirSync( counts, { recursive: true } );
	const fpmPort = await freePort();
	const ini = path.join( folder, 'php.ini' );
	writeFileSync( ini, phpIni( folder ) );
	writeFileSync( path.join( folder, 'fpm.conf' ), fpmConfig( folder, fpmPort ) );
	writeFileSync(
		path.join( folder, 'nginx.conf' ),
		nginxConfig( folder, root, port, fpmPort, counts )
	);
	const output = openSync( path.join( folder, 'web.log' ), 'a' );
	const stdio = [ 'ignore', output, output ];
	const asRoot = ownUser() ? [ '-R' ] : [];
	const fpm = launch(
		`/usr/sbin/php-fpm${ phpBranch() }`,
		[ '-c', ini, '-y', path.join( folder, 'fpm.conf' ), '-F', ...asRoot ],
		{ stdio, env: { ...process.env, PHP_INI_SCAN_DIR: '' } }
	);
	const nginx = launch(
		'/usr/sbin/nginx',
		[
			'-p',
			folder,
			'-e',
			path.join( folder, 'nginx.log' ),
			'-c',
			path.join( folder, 'nginx.conf' ),
		],
		{ stdio }
	);
	await answering( port, [ fpm, nginx ], path.join( folder, 'web.log' ) );
	return { url: `http://127.0.0.1:${ port }`, port, counts };
}

async function answering( port, children, log ) {
	const until = Date.now() + START_TIMEOUT_MS;
	for (;;) {
		if ( children.some( ( child ) => child.exitCode !== null ) || Date.now() > until ) {
			throw new ToolError(
				`PHP-FPM or nginx did not start:\n${ readFileSync( log, 'utf8' ).trim().split( '\n' ).slice( -6 ).join( '\n' ) }`
			);
		}
		try {
			await fetch( `http://127.0.0.1:${ port }/wp-includes/version.php`, {
				signal: AbortSignal.timeout( 2000 ),
			} );
			return;
		} catch {
			await wait( 100 );
		}
	}
}
