<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Support;

/**
 * The rows that were there before a test that commits; everything newer is deleted after it.
 */
final class Baseline {

	private const KEYS = array(
		'posts'         => 'ID',
		'postmeta'      => 'meta_id',
		'comments'      => 'comment_ID',
		'commentmeta'   => 'meta_id',
		'terms'         => 'term_id',
		'term_taxonomy' => 'term_taxonomy_id',
		'termmeta'      => 'meta_id',
		'users'         => 'ID',
		'usermeta'      => 'umeta_id',
	);

	/**
	 * @param array<string, int>    $last
	 * @param array<string, string> $options
	 */
	private function __construct( private readonly array $last, private readonly array $options ) {
	}

	public static function take(): self {
		$wpdb = self::wpdb();
		$last = array();
		foreach ( self::KEYS as $table => $key ) {
			$last[ $table ] = (int) $wpdb->get_var( $wpdb->prepare( 'SELECT MAX(%i) FROM %i', $key, $wpdb->prefix . $table ) );
		}
		return new self( $last, self::options() );
	}

	public function restore(): void {
		$wpdb = self::wpdb();
		$wpdb->query( 'ROLLBACK' );
		foreach ( $wpdb->get_col( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $wpdb->prefix . 'mizkar_' ) . '%' ) ) as $table ) {
			$wpdb->query( (string) $wpdb->prepare( 'DELETE FROM %i', $table ) );
		}
		foreach ( self::KEYS as $table => $key ) {
			$wpdb->query( (string) $wpdb->prepare( 'DELETE FROM %i WHERE %i > %d', $wpdb->prefix . $table, $key, $this->last[ $table ] ) );
		}
		foreach ( array_diff_key( self::options(), $this->options ) as $name => $value ) {
			$wpdb->delete( $wpdb->options, array( 'option_name' => $name ) );
		}
		foreach ( array_diff_assoc( $this->options, self::options() ) as $name => $value ) {
			$wpdb->replace(
				$wpdb->options,
				array(
					'option_name'  => $name,
					'option_value' => $value,
				)
			);
		}
	}

	/** @return array<string, string> */
	private static function options(): array {
		$wpdb    = self::wpdb();
		$options = array();
		foreach ( (array) $wpdb->get_results( "SELECT option_name, option_value FROM {$wpdb->options}" ) as $row ) {
			if ( is_object( $row ) && isset( $row->option_name, $row->option_value ) && is_string( $row->option_name ) && is_string( $row->option_value ) ) {
				$options[ $row->option_name ] = $row->option_value;
			}
		}
		return $options;
	}

	public static function wpdb(): \wpdb {
		global $wpdb;
		\PHPUnit\Framework\Assert::assertInstanceOf( \wpdb::class, $wpdb );
		return $wpdb;
	}
}
