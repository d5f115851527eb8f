<?php
declare( strict_types=1 );

namespace Mizkar\Tools\Generate;

use Mizkar\Kernel\Rest\RestController;

/** One path builder per route: "/tickets/(?P<id>\d+)/messages" becomes `ticketMessagesPath( id )`. */
final class RouteWriter {

	/** @param string $includes Folder whose *Controller.php declare the routes. */
	public static function write( string $includes ): string {
		$out = '';
		foreach ( self::paths( $includes ) as $path ) {
			$out .= self::builder( $path );
		}
		return $out;
	}

	/**
	 * What controllers declare, without building the services that would answer.
	 *
	 * @return list<string> Sorted, each once.
	 */
	public static function paths( string $includes ): array {
		$paths = array();
		foreach ( self::controllers( $includes ) as $controller ) {
			foreach ( $controller->routes() as $route ) {
				$paths[] = $route->path;
			}
		}
		$paths = array_values( array_unique( $paths ) );
		sort( $paths );
		return $paths;
	}

	/** @return list<RestController> */
	private static function controllers( string $includes ): array {
		$found       = glob( $includes . '/*/*Controller.php' );
		$controllers = array();
		foreach ( false === $found ? array() : $found as $file ) {
			$name = 'Mizkar\\' . basename( dirname( $file ) ) . '\\' . basename( $file, '.php' );
			if ( is_subclass_of( $name, RestController::class ) ) {
				$controllers[] = ( new \ReflectionClass( $name ) )->newInstanceWithoutConstructor();
			}
		}
		return $controllers;
	}

	private static function builder( string $path ): string {
		$name       = '';
		$template   = '';
		$parameters = array();
		foreach ( explode( '/', trim( $path, '/' ) ) as $segment ) {
			if ( 1 === preg_match( '/^\(\?P<(\w+)>(.+)\)$/', $segment, $match ) ) {
				$number       = in_array( $match[2], array( '\d+', '[0-9]+', '[1-9]\d*' ), true );
				$parameters[] = $match[1] . ': ' . ( $number ? 'number' : 'string' );
				$template    .= $number ? "/\${ {$match[1]} }" : "/\${ encodeURIComponent( {$match[1]} ) }";
				$name         = Names::singular( $name );
			} else {
				$name     .= Names::type( $segment );
				$template .= '/' . $segment;
			}
		}
		$literal = '/' . RestController::NAMESPACE . $template;
		$literal = array() === $parameters ? Names::quoted( $literal ) : "`$literal`";
		return sprintf(
			"export const %sPath = (%s): string => %s;\n\n",
			lcfirst( $name ),
			array() === $parameters ? '' : ' ' . implode( ', ', $parameters ) . ' ',
			$literal
		);
	}
}
