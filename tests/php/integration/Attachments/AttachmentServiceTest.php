<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Attachments;

use Mizkar\Attachments\Attachment;
use Mizkar\Attachments\AttachmentAccess;
use Mizkar\Attachments\AttachmentRepository;
use Mizkar\Attachments\AttachmentService;
use Mizkar\Attachments\UploadRules;
use Mizkar\Contacts\Viewer;
use Mizkar\Contacts\ViewerKind;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Requester;
use Mizkar\Tests\Integration\TestCase;
use Mizkar\Tests\Support\SampleFile;

final class AttachmentServiceTest extends TestCase {

	/** @var list<string> */
	private array $paths = array();

	protected function tearDown(): void {
		self::services()->attachment_store()->delete_all();
		foreach ( array_filter( $this->paths, 'is_file' ) as $path ) {
			unlink( $path );
		}
		parent::tearDown();
	}

	public function test_an_upload_is_kept_under_a_name_that_says_nothing(): void {
		$attachment = $this->upload( SampleFile::png(), 'Photo.PNG' );
		self::assertSame( array( 'Photo.png', 'image/png', strlen( SampleFile::png() ), 3, 2, false ), array( $attachment->name, $attachment->mime_type, $attachment->bytes, $attachment->width, $attachment->height, $attachment->is_claimed() ) );
		self::assertMatchesRegularExpression( '#^[0-9a-f/]+$#', $attachment->path );
		$path = (string) self::services()->attachment_store()->locate( $attachment->path );
		self::assertSame( SampleFile::png(), file_get_contents( $path ) );
		self::assertSame( 0, (int) fileperms( $path ) & 0111, 'Not executable.' );
		self::assertFileExists( dirname( $path, 3 ) . '/.htaccess' );
		self::assertStringNotContainsString( $attachment->key, $path );
	}

	public function test_what_is_presented_has_no_path_and_no_owner(): void {
		$attachment = $this->upload( SampleFile::png(), 'a.png' );
		$presented  = self::services()->attachments()->present( $attachment );
		self::assertSame( array( 'key', 'name', 'mime_type', 'bytes', 'is_image', 'width', 'height', 'url', 'created_at' ), array_keys( $presented ) );
		self::assertSame( array( true, "http://example.org/?mizkar_file=$attachment->key" ), array( $presented['is_image'], $presented['url'] ) );
	}

	public function test_a_lying_file_leaves_nothing(): void {
		$this->expect_code( ErrorCode::FileType, fn () => $this->upload( '<?php echo 1;', 'a.png' ) );
		self::assertSame( array(), $this->stored() );
	}

	public function test_nobody_uploads_nothing(): void {
		$this->expect_code( ErrorCode::SignInRequired, fn () => $this->upload( 'x', 'a.txt', new Viewer( ViewerKind::Nobody ) ) );
	}

	public function test_no_file_stays_when_the_row_cannot_be_written(): void {
		$database = self::services()->database();
		$rows     = new AttachmentRepository( $database );
		$access   = new class() implements AttachmentAccess {
			public function may_read( Attachment $attachment, Requester $requester ): bool {
				return false;
			}
		};
		$service  = new AttachmentService( $rows, self::services()->attachment_store(), $access, self::services()->rate_limiter(), $database, self::services()->clock(), static fn (): UploadRules => new UploadRules( 1000, 1, array( 'txt' ) ) );
		add_filter( 'query', static fn ( string $query ): string => str_contains( $query, 'INSERT INTO' ) && str_contains( $query, 'mizkar_attachments' ) ? 'INSERT INTO missing_table VALUES (1)' : $query );
		$this->expect_code( ErrorCode::Unavailable, fn () => $service->upload( $this->file( 'text', 'a.txt' ), Viewer::system(), '127.0.0.1' ) );
		self::assertSame( array(), $this->stored() );
	}

	public function test_a_folder_that_cannot_be_made(): void {
		add_filter( 'upload_dir', static fn ( array $uploads ): array => array( 'basedir' => '/proc/nowhere' ) + $uploads );
		$this->expect_code( ErrorCode::UploadFailed, fn () => $this->upload( 'text', 'a.txt' ) );
	}

	public function test_claiming_is_for_the_uploader_and_once(): void {
		[ $one, $two ] = array( $this->upload( 'one', 'a.txt' ), $this->upload( 'two', 'b.txt' ) );
		$service       = self::services()->attachments();
		$this->expect_code( ErrorCode::InvalidInput, static fn () => $service->claim( array( $one->key ), 5, 7, self::guest( 'other' ) ) );
		$this->expect_code( ErrorCode::InvalidInput, static fn () => $service->claim( array( $one->key ), 5, 7, new Viewer( ViewerKind::Nobody ) ) );
		$claimed = $service->claim( array( $two->key, $one->key, $two->key ), 5, 7, self::guest() );
		self::assertSame( array( $two->key, $one->key ), array_column( $claimed, 'key' ) );
		self::assertSame( array( 7, 5 ), array( $claimed[0]->message_id, $claimed[0]->ticket_id ) );
		$this->expect_code( ErrorCode::InvalidInput, static fn () => $service->claim( array( $one->key ), 6, 8, self::guest() ) );
		self::assertSame( array( 7 => array( $one->key, $two->key ) ), array_map( static fn ( array $files ): array => array_column( $files, 'key' ), $service->for_messages( array( 7, 8 ) ) ) );
		self::assertSame( array(), $service->claim( array(), 5, 7, self::guest() ) );
	}

	public function test_a_claim_with_one_wrong_key_takes_none(): void {
		$good = $this->upload( 'one', 'a.txt' );
		$this->expect_code(
			ErrorCode::InvalidInput,
			static fn () => self::services()->database()->transaction( static fn () => self::services()->attachments()->claim( array( $good->key, str_repeat( 'a', 40 ) ), 5, 7, self::guest() ) )
		);
		self::assertFalse( self::services()->attachments()->get( $good->key, self::guest() )->is_claimed() );
	}

	public function test_too_many(): void {
		self::services()->settings()->change( array( 'attachment_max_files' => 1 ) );
		$this->expect_code( ErrorCode::TooManyFiles, static fn () => self::services()->attachments()->claim( array( 'a', 'b' ), 5, 7, self::guest() ) );
	}

	public function test_unsent_uploads_are_their_uploaders_alone(): void {
		$key     = $this->upload( 'one', 'a.txt' )->key;
		$service = self::services()->attachments();
		self::assertSame( $key, $service->get( $key, self::guest() )->key );
		foreach ( array( self::guest( 'other' ), new Viewer( ViewerKind::Nobody ), new Viewer( ViewerKind::Agent, $this->agent() ) ) as $stranger ) {
			$this->expect_code( ErrorCode::NotFound, static fn () => $service->get( $key, $stranger ) );
			$this->expect_code( ErrorCode::NotFound, static fn () => $service->discard( $key, $stranger ) );
		}
		foreach ( array( '', '../../wp-config.php', strtoupper( $key ), $key . '0' ) as $wrong ) {
			$this->expect_code( ErrorCode::NotFound, static fn () => $service->get( $wrong, self::guest() ) );
		}
	}

	public function test_discarding(): void {
		$attachment = $this->upload( 'one', 'a.txt' );
		self::services()->attachments()->discard( $attachment->key, self::guest() );
		self::assertSame( array(), $this->stored() );
		$sent = $this->upload( 'two', 'b.txt' );
		self::services()->attachments()->claim( array( $sent->key ), 5, 7, self::guest() );
		$this->expect_code( ErrorCode::NotFound, static fn () => self::services()->attachments()->discard( $sent->key, self::guest() ) );
		self::assertCount( 1, $this->stored() );
	}

	public function test_unused_ones_are_collected_after_a_day(): void {
		[ $old, $new, $sent ] = array( $this->upload( 'old', 'a.txt' ), $this->upload( 'new', 'b.txt' ), $this->upload( 'sent', 'c.txt' ) );
		self::services()->attachments()->claim( array( $sent->key ), 5, 7, self::guest() );
		foreach ( array( $old, $sent ) as $attachment ) {
			self::services()->database()->update( 'attachments', array( 'created_at' => gmdate( 'Y-m-d H:i:s', time() - 86_401 ) ), array( 'id' => $attachment->id ) );
		}
		do_action( 'mizkar_collect_attachments' );
		self::assertEqualsCanonicalizing( array( $new->path, $sent->path ), $this->stored() );
	}

	public function test_a_deleted_ticket_takes_its_files_along_once_that_is_certain(): void {
		$attachment = $this->upload( 'one', 'a.txt' );
		self::services()->attachments()->claim( array( $attachment->key ), 5, 7, self::guest() );
		try {
			self::services()->database()->transaction(
				static function (): void {
					self::services()->attachments()->delete_for_ticket( 5 );
					throw new MizkarException( ErrorCode::InUse );
				}
			);
		} catch ( MizkarException ) {
			self::assertCount( 1, $this->stored() );
		}
		self::services()->database()->transaction( static fn () => self::services()->attachments()->delete_for_ticket( 5 ) );
		self::assertSame( array(), $this->stored() );
		self::assertSame( array(), self::services()->attachments()->for_messages( array( 7 ) ) );
	}

	public function test_uploads_follow_a_renewed_session(): void {
		$token      = self::services()->access()->session_token();
		$attachment = $this->upload( 'one', 'a.txt', self::guest( $token ) );
		$contact    = self::services()->contacts()->for_guest( 'Sara', 'sara@example.org', '' );
		parse_str( (string) wp_parse_url( self::services()->access()->issue_link( $contact->id, 5 ), PHP_URL_QUERY ), $query );
		self::assertIsString( $query['mizkar_key'] );
		self::services()->access()->enter( $query['mizkar_key'], 0 );
		$viewer = self::services()->viewers()->for_page();
		self::assertNotSame( $token, $viewer->session );
		self::assertCount( 1, self::services()->attachments()->claim( array( $attachment->key ), 5, 7, $viewer ) );
	}

	public function test_uploads_are_limited_by_address(): void {
		for ( $count = 0; $count < 120; $count++ ) {
			self::services()->rate_limiter()->hit( 'upload', '127.0.0.1', 120, 3600 );
		}
		$this->expect_code( ErrorCode::RateLimited, fn () => $this->upload( 'one', 'a.txt' ) );
		self::assertSame( 'a.txt', $this->upload( 'one', 'a.txt', new Viewer( ViewerKind::Agent, $this->agent() ) )->name );
	}

	private function upload( string $content, string $name, ?Viewer $viewer = null ): Attachment {
		return self::services()->attachments()->upload( $this->file( $content, $name ), $viewer ?? self::guest(), '127.0.0.1' );
	}

	/** @return array<string, mixed> */
	private function file( string $content, string $name ): array {
		$path          = SampleFile::on_disk( $content );
		$this->paths[] = $path;
		return array( 'name' => $name, 'tmp_name' => $path, 'size' => strlen( $content ), 'error' => UPLOAD_ERR_OK );
	}

	/** @return list<string> Paths of everything that is in the store, walls apart. */
	private function stored(): array {
		$folder = get_option( 'mizkar_files_folder' );
		if ( ! is_string( $folder ) ) {
			return array();
		}
		$root  = wp_upload_dir()['basedir'] . '/' . $folder;
		$files = glob( "$root/*/*/*" );
		return array_map( static fn ( string $path ): string => substr( $path, strlen( $root ) + 1 ), false === $files ? array() : $files );
	}

	private static function guest( string $session = 'mine' ): Viewer {
		return new Viewer( ViewerKind::Guest, session: $session );
	}

	/** @param \Closure(): mixed $work */
	private function expect_code( ErrorCode $code, \Closure $work ): void {
		try {
			$work();
			self::fail( 'Nothing was thrown.' );
		} catch ( MizkarException $exception ) {
			self::assertSame( $code, $exception->error_code );
		}
	}
}
