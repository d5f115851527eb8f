<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Lifecycle;

use Mizkar\Kernel\Migrator;
use Mizkar\Kernel\Values;
use Mizkar\Plugin;
use Mizkar\Settings\Settings;
use Mizkar\Tests\Integration\TestCase;
use Mizkar\Tests\Support\ServiceState;
use Mizkar\Tickets\Capability;

/** Coming, going, and coming back. */
final class UninstallTest extends TestCase {

	protected const COMMITS = true;

	protected function tearDown(): void {
		ServiceState::reset( self::services() );
		Plugin::instance()->activate();
		parent::tearDown();
	}

	public function test_activation_makes_all_that_is_needed(): void {
		$this->fill();
		$this->uninstall( true );
		$this->activate();
		self::assertSame( Plugin::SCHEMA_VERSION, get_option( Migrator::OPTION ) );
		self::assertGreaterThan( 8, count( self::tables() ) );
		self::assertNotSame( array(), self::hooks() );
		foreach ( array( 'administrator' => array( true, true, true ), Capability::SUPERVISOR => array( true, true, false ), Capability::AGENT => array( true, false, false ), 'editor' => array( false, false, false ) ) as $role => $may ) {
			self::assertSame( $may, array_map( static fn ( string $capability ): bool => true === get_role( $role )?->has_cap( $capability ), array( Capability::ANSWER, Capability::SUPERVISE, Capability::SETTINGS ) ), $role );
		}
		self::assertGreaterThan( 0, $this->ticket() );
	}

	public function test_activating_twice_changes_nothing(): void {
		$ticket = $this->fill();
		self::services()->settings()->change( array( 'number_prefix' => 'T-' ) );
		$before = array( self::tables(), self::hooks(), wp_roles()->roles, get_option( Settings::OPTION ) );
		$this->activate();
		self::assertEquals( $before, array( self::tables(), self::hooks(), wp_roles()->roles, get_option( Settings::OPTION ) ) );
		self::assertIsArray( mizkar_get_ticket( $ticket ) );
	}

	public function test_without_the_owners_choice_everything_stays(): void {
		$ticket = $this->fill();
		self::services()->settings()->change( array( 'delete_on_uninstall' => false ) );
		$before = self::left();
		$this->uninstall( false );
		self::assertSame( $before, self::left() );
		$this->activate();
		$shown = mizkar_get_ticket( $ticket );
		self::assertIsArray( $shown );
		self::assertSame( 'The parcel has not arrived', $shown['subject'] );
	}

	public function test_with_the_owners_choice_nothing_stays(): void {
		$this->uninstall( true );
		$of_other_tests = self::left();
		self::assertSame( array(), array_filter( $of_other_tests, static fn ( string $one ): bool => ! str_starts_with( $one, 'folder' ) && ! str_starts_with( $one, 'relation' ) ) );
		$this->activate();
		$this->fill();
		$others = self::others();
		self::assertGreaterThan( count( $of_other_tests ) + 20, count( self::left() ) );
		$this->uninstall( true );
		self::assertSame( $of_other_tests, self::left() );
		self::assertSame( $others, self::others() );
	}

	public function test_deleting_twice_does_no_harm(): void {
		$this->uninstall( true );
		$this->uninstall( true );
		self::assertSame( array(), self::tables() );
	}

	/** Something of every kind that the plugin keeps. */
	private function fill(): int {
		$services   = self::services();
		$department = $this->department();
		$agent      = $this->agent();
		$services->agents()->change( $agent, array( 'department_ids' => array( $department ) ) );
		$ticket = $this->ticket( array( 'department_id' => $department, 'tag_ids' => array( $services->tags()->create( array( 'name' => 'VIP' ) )['id'] ) ) );
		add_post_meta( $ticket, 'of_another_plugin', 'x' );
		$services->replies()->reply( $ticket, array( 'body' => 'x' ), \Mizkar\Contacts\Viewer::system() );
		$services->access()->issue_link( 1, $ticket );
		$services->signals()->touch( 'desk' );
		$path = get_temp_dir() . 'mizkar-a.txt';
		file_put_contents( $path, 'hello' );
		$services->attachment_store()->put( $path );
		unlink( $path );
		self::factory_page();
		return $ticket;
	}

	private static function factory_page(): void {
		self::assertIsInt( wp_insert_post( array( 'post_title' => 'A page', 'post_type' => 'page', 'post_status' => 'publish', 'tags_input' => array( 'kept' ) ) ) );
		wp_insert_term( 'Kept', 'category' );
	}

	private function uninstall( bool $delete ): void {
		if ( array() !== self::tables() ) {
			self::services()->settings()->change( array( 'delete_on_uninstall' => $delete ) );
		} else {
			update_option( Settings::OPTION, array( 'delete_on_uninstall' => $delete ) );
		}
		ServiceState::reset( self::services() );
		Plugin::instance()->uninstall();
		wp_cache_flush();
	}

	private function activate(): void {
		ServiceState::reset( self::services() );
		Plugin::instance()->activate();
	}

	/** @return list<string> All that is the plugin's, where anything of it is left. */
	private static function left(): array {
		$database = self::services()->database();
		$count    = static fn ( string $what, string $sql ): array => array_map( static fn ( Values $row ): string => "$what " . implode( ' ', array_filter( $row->all(), 'is_string' ) ), $database->rows( $sql ) );
		$folders  = glob( wp_upload_dir()['basedir'] . '/mizkar*' );
		return array_values(
			array_merge(
				self::tables(),
				$count( 'option', "SELECT option_name FROM {$database->core_table( 'options' )} WHERE option_name LIKE '%mizkar%' ORDER BY option_name" ),
				$count( 'post', "SELECT post_title FROM {$database->core_table( 'posts' )} WHERE post_type LIKE 'mizkar%'" ),
				$count( 'meta', "SELECT m.meta_key FROM {$database->core_table( 'postmeta' )} m LEFT JOIN {$database->core_table( 'posts' )} p ON p.ID = m.post_id WHERE p.ID IS NULL OR p.post_type LIKE 'mizkar%'" ),
				$count( 'term', "SELECT taxonomy FROM {$database->core_table( 'term_taxonomy' )} WHERE taxonomy LIKE 'mizkar%'" ),
				$count( 'term meta', "SELECT meta_key FROM {$database->core_table( 'termmeta' )} WHERE meta_key LIKE '%mizkar%'" ),
				$count( 'relation', "SELECT r.object_id FROM {$database->core_table( 'term_relationships' )} r LEFT JOIN {$database->core_table( 'posts' )} p ON p.ID = r.object_id WHERE p.ID IS NULL" ),
				$count( 'user meta', "SELECT meta_key FROM {$database->core_table( 'usermeta' )} WHERE meta_key LIKE '%mizkar%'" ),
				array_map( static fn ( string $hook ): string => "event $hook", self::hooks() ),
				array_values( array_filter( array_keys( wp_roles()->roles ), static fn ( string $role ): bool => str_contains( $role, 'mizkar' ) ) ),
				array_keys( array_filter( get_role( 'administrator' )->capabilities ?? array(), static fn ( string $name ): bool => str_contains( $name, 'mizkar' ), ARRAY_FILTER_USE_KEY ) ),
				array_map( static fn ( string $folder ): string => 'folder ' . basename( $folder ), false === $folders ? array() : $folders ),
			)
		);
	}

	/** @return array<string, int> What is not the plugin's. */
	private static function others(): array {
		$database = self::services()->database();
		return array(
			'users' => $database->int( "SELECT COUNT(*) FROM {$database->core_table( 'users' )}" ),
			'posts' => $database->int( "SELECT COUNT(*) FROM {$database->core_table( 'posts' )} WHERE post_type NOT LIKE 'mizkar%'" ),
			'terms' => $database->int( "SELECT COUNT(*) FROM {$database->core_table( 'term_taxonomy' )} WHERE taxonomy NOT LIKE 'mizkar%'" ),
		);
	}

	/** @return list<string> */
	private static function tables(): array {
		$tables = array();
		foreach ( self::services()->database()->rows( 'SHOW TABLES LIKE %s', array( '%mizkar%' ) ) as $row ) {
			$tables = array_merge( $tables, array_values( array_filter( $row->all(), 'is_string' ) ) );
		}
		sort( $tables );
		return $tables;
	}

	/** @return list<string> Scheduled events. */
	private static function hooks(): array {
		$hooks = array();
		foreach ( (array) get_option( 'cron', array() ) as $events ) {
			$hooks = array_merge( $hooks, is_array( $events ) ? array_map( 'strval', array_keys( $events ) ) : array() );
		}
		$hooks = array_values( array_unique( array_filter( $hooks, static fn ( string $hook ): bool => str_starts_with( $hook, 'mizkar' ) ) ) );
		sort( $hooks );
		return $hooks;
	}
}
