<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Attachments;

use Mizkar\Attachments\Attachment;
use Mizkar\Attachments\FileDoor;
use Mizkar\Contacts\Viewer;
use Mizkar\Contacts\ViewerKind;
use Mizkar\Tests\Integration\TestCase;
use Mizkar\Tests\Support\SampleFile;
use Mizkar\Tickets\Channel;

/** Who gets which bytes of a file that was sent. */
final class FileDoorTest extends TestCase {

	protected function tearDown(): void {
		self::services()->attachment_store()->delete_all();
		unset( $_SERVER['HTTP_IF_RANGE'] );
		parent::tearDown();
	}

	public function test_its_customer_and_the_desk_may_read_and_nobody_else(): void {
		[ $attachment, $ticket_id ] = $this->sent();
		foreach ( array( self::guest( array( $ticket_id ) ), $this->agent_viewer() ) as $allowed ) {
			self::assertSame( array( 200, true ), $this->ask( $attachment->key, $allowed ) );
		}
		foreach ( array( self::guest( array() ), self::guest( array( $ticket_id + 1 ) ), new Viewer( ViewerKind::Nobody ), new Viewer( ViewerKind::Member, $this->customer() ) ) as $stranger ) {
			self::assertSame( array( 404, false ), $this->ask( $attachment->key, $stranger ) );
		}
	}

	public function test_a_notes_file_is_the_desks_alone(): void {
		[ , $ticket_id ] = $this->sent();
		$agent           = $this->agent_viewer();
		$upload          = $this->upload( $agent );
		self::services()->replies()->reply( $ticket_id, array( 'body' => 'Look', 'kind' => 'note', 'attachment_keys' => array( $upload->key ) ), $agent );
		self::assertSame( array( 200, true ), $this->ask( $upload->key, $agent ) );
		self::assertSame( array( 404, false ), $this->ask( $upload->key, self::guest( array( $ticket_id ) ) ) );
	}

	public function test_foreign_and_missing_look_the_same(): void {
		[ $attachment ] = $this->sent();
		$door           = $this->door();
		self::assertEquals( $door->answer( str_repeat( 'a', 40 ), self::guest( array() ) ), $door->answer( $attachment->key, self::guest( array() ) ) );
		self::assertEquals( $door->answer( 'x', self::guest( array() ) ), $door->answer( $attachment->key, self::guest( array() ) ) );
	}

	public function test_a_file_that_is_gone_from_the_disk_is_missing(): void {
		[ $attachment ] = $this->sent();
		self::services()->attachment_store()->delete( $attachment->path );
		self::assertSame( array( 404, false ), $this->ask( $attachment->key, $this->agent_viewer() ) );
	}

	public function test_parts_and_what_is_known(): void {
		[ $attachment ]          = $this->sent();
		$_SERVER['HTTP_RANGE']   = 'bytes=2-5';
		[ $answer ]              = $this->door()->answer( $attachment->key, $this->agent_viewer() );
		self::assertSame( array( 206, 2, 4 ), array( $answer->status, $answer->offset, $answer->length ) );
		$_SERVER['HTTP_RANGE']   = 'bytes=999999-';
		self::assertSame( array( 416, false ), $this->ask( $attachment->key, $this->agent_viewer() ) );
		$_SERVER['HTTP_IF_NONE_MATCH'] = '"' . $attachment->sha256 . '"';
		self::assertSame( array( 304, false ), $this->ask( $attachment->key, $this->agent_viewer() ) );
		self::assertSame( array( 404, false ), $this->ask( $attachment->key, self::guest( array() ) ), 'Knowing the content opens nothing.' );
	}

	/** @return array{int, bool} Status, and whether there are bytes to send. */
	private function ask( string $key, Viewer $viewer ): array {
		[ $answer, $path ] = $this->door()->answer( $key, $viewer );
		return array( $answer->status, null !== $path );
	}

	private function door(): FileDoor {
		return new FileDoor( self::services()->attachments(), self::services()->attachment_store(), self::services()->context() );
	}

	/** @return array{Attachment, int} And the ticket that it was sent with. */
	private function sent(): array {
		$sender = self::guest( array() );
		$upload = $this->upload( $sender );
		$ticket = self::services()->tickets()->create( array( 'subject' => 'Help', 'body' => 'See picture', 'email' => 'sara@example.org', 'name' => 'Sara', 'attachment_keys' => array( $upload->key ) ), $sender, Channel::Form );
		return array( self::services()->attachments()->get( $upload->key, Viewer::system() ), $ticket->id );
	}

	private function upload( Viewer $viewer ): Attachment {
		$path = SampleFile::on_disk( SampleFile::png() );
		try {
			return self::services()->attachments()->upload( array( 'name' => 'a.png', 'tmp_name' => $path, 'error' => UPLOAD_ERR_OK ), $viewer, '127.0.0.1' );
		} finally {
			unlink( $path );
		}
	}

	private function agent_viewer(): Viewer {
		return self::services()->viewers()->of_user( $this->agent() );
	}

	/** @param list<int> $ticket_ids */
	private static function guest( array $ticket_ids ): Viewer {
		return new Viewer( ViewerKind::Guest, ticket_ids: $ticket_ids, session: str_repeat( 's', 43 ) );
	}
}
