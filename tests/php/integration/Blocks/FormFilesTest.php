<?php

declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Blocks;

use Mizkar\Blocks\FormHandler;

final class FormFilesTest extends BlocksTestCase {

	/** @var list<string> */
	private array $paths = array();

	protected function tearDown(): void {
		array_map( 'wp_delete_file', $this->paths );
		parent::tearDown();
	}

	public function test_files_come_with_the_form(): void {
		$this->asked( files: $this->files( array( 'a.txt' => 'first', 'b.txt' => 'second' ) ) )->handler->handle();
		self::assertSame( array( 'a.txt', 'b.txt' ), $this->file_names() );
	}

	public function test_no_chosen_file_is_no_file(): void {
		$none = array( 'files' => array( 'name' => array( '' ), 'type' => array( '' ), 'tmp_name' => array( '' ), 'error' => array( UPLOAD_ERR_NO_FILE ), 'size' => array( 0 ) ) );
		self::assertNotNull( $this->asked( files: $none )->handler->handle() );
	}

	public function test_a_file_that_cannot_be_taken_is_named_and_the_others_are_kept(): void {
		$views = $this->asked( files: $this->files( array( 'a.txt' => 'first', '[gallery].php' => '<?php echo 1;' ) ) );
		self::assertNull( $views->handler->handle() );
		$outcome = $views->handler->outcome( FormHandler::CREATE );
		self::assertSame( array( 'files' ), array_keys( $outcome->errors ) );
		self::assertStringContainsString( '(gallery).php', $outcome->errors['files'] ?? '' );
		self::assertSame( array( 'a.txt' ), array_values( $outcome->files ) );

		$key = (string) array_key_first( $outcome->files );
		self::assertNotNull( $this->asked( array( 'kept' => array( "$key:a.txt" ) ) )->handler->handle() );
		self::assertSame( array( 'a.txt' ), $this->file_names() );
	}

	public function test_anothers_upload_cannot_be_sent(): void {
		$views = $this->asked( array( 'subject' => '' ), $this->files( array( 'a.txt' => 'first' ) ) );
		$views->handler->handle();
		$key = (string) array_key_first( $views->handler->outcome( FormHandler::CREATE )->files );
		$this->visitor();
		$thief = $this->asked( array( 'kept' => array( "$key:a.txt" ) ) );
		self::assertNull( $thief->handler->handle() );
		self::assertSame( array( 'files' ), array_keys( $thief->handler->outcome( FormHandler::CREATE )->errors ) );
	}

	/** @return list<string> */
	private function file_names(): array {
		$ticket = self::tickets()[0];
		$first  = self::services()->ticket_reader()->messages( $ticket->id, 0, 1, \Mizkar\Contacts\Viewer::system() )[0];
		return array_map( static fn ( $file ): string => $file->name, self::services()->attachments()->for_messages( array( $first->id ) )[ $first->id ] ?? array() );
	}

	/**
	 * @param array<string, string> $contents By name.
	 * @return array<string, mixed> As PHP gives several files of one field.
	 */
	private function files( array $contents ): array {
		$files = array( 'name' => array(), 'type' => array(), 'tmp_name' => array(), 'error' => array(), 'size' => array() );
		foreach ( $contents as $name => $content ) {
			$path = (string) tempnam( get_temp_dir(), 'mizkar' );
			file_put_contents( $path, $content );
			$this->paths[]       = $path;
			$files['name'][]     = $name;
			$files['type'][]     = 'text/plain';
			$files['tmp_name'][] = $path;
			$files['error'][]    = UPLOAD_ERR_OK;
			$files['size'][]     = strlen( $content );
		}
		return array( 'files' => $files );
	}
}
