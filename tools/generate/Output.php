<?php
declare( strict_types=1 );

namespace Mizkar\Tools\Generate;

/** Writes the generated files, or says which of them would differ. */
final class Output {

	private const HEADER = "// Generated from the schemas in includes/ by `npm run generate`, never edited.\n\n";

	/** @param string $own Which files of the folder are this one's, as glob() says it: others of these names are removed. */
	public function __construct( private readonly string $folder, private readonly string $header = self::HEADER, private readonly string $own = '*' ) {
	}

	/**
	 * @param array<string, string> $files Content by file name.
	 * @return int Exit code.
	 */
	public function finish( array $files, bool $only_check ): int {
		$differing = array();
		foreach ( $files as $name => $content ) {
			$content = $this->header . rtrim( $content ) . "\n";
			$path    = $this->folder . '/' . $name;
			if ( is_file( $path ) && file_get_contents( $path ) === $content ) {
				continue;
			}
			$differing[] = $name;
			if ( ! $only_check ) {
				$this->put( $path, $content );
			}
		}
		$strangers = array_diff( $this->present(), array_keys( $files ) );
		if ( ! $only_check ) {
			array_map( fn ( string $name ): bool => unlink( $this->folder . '/' . $name ), $strangers );
		}
		return $this->report( array_merge( $differing, array_values( $strangers ) ), $only_check );
	}

	private function put( string $path, string $content ): void {
		if ( ! is_dir( $this->folder ) ) {
			mkdir( $this->folder, 0755, true );
		}
		if ( false === file_put_contents( $path, $content ) ) {
			fwrite( STDERR, "Cannot write $path\n" );
			exit( 2 );
		}
	}

	/** @return list<string> */
	private function present(): array {
		$found = glob( $this->folder . '/' . $this->own );
		return array_map( 'basename', false === $found ? array() : $found );
	}

	/** @param list<string> $names */
	private function report( array $names, bool $only_check ): int {
		if ( array() === $names ) {
			echo "Generated files are up to date.\n";
			return 0;
		}
		echo $only_check ? 'Out of date, run "npm run generate": ' : 'Written: ', implode( ', ', $names ), "\n";
		return $only_check ? 1 : 0;
	}
}
