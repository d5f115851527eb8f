<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Attachments;

use Mizkar\Attachments\Attachment;
use Mizkar\Attachments\FileAnswer;
use Mizkar\Kernel\Values;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class FileAnswerTest extends TestCase {

	private const ETAG = '"abc"';

	/** @return array<string, array{string, int, int, int, string}> Range; status, offset, length, Content-Range. */
	public static function ranges(): array {
		return array(
			'none'                     => array( '', 200, 0, 100, '' ),
			'the first bytes'          => array( 'bytes=0-9', 206, 0, 10, 'bytes 0-9/100' ),
			'from the middle'          => array( 'bytes=90-', 206, 90, 10, 'bytes 90-99/100' ),
			'the last bytes'           => array( 'bytes=-5', 206, 95, 5, 'bytes 95-99/100' ),
			'more than there is'       => array( 'bytes=50-500', 206, 50, 50, 'bytes 50-99/100' ),
			'a tail longer than all'   => array( 'bytes=-500', 206, 0, 100, 'bytes 0-99/100' ),
			'behind the end'           => array( 'bytes=100-', 416, 0, 0, 'bytes */100' ),
			'an empty tail'            => array( 'bytes=-0', 416, 0, 0, 'bytes */100' ),
			'backwards'                => array( 'bytes=9-3', 200, 0, 100, '' ),
			'several'                  => array( 'bytes=0-1,5-6', 200, 0, 100, '' ),
			'no numbers'               => array( 'bytes=-', 200, 0, 100, '' ),
			'another unit'             => array( 'lines=1-2', 200, 0, 100, '' ),
			'a number beyond integers' => array( 'bytes=99999999999999999999-', 200, 0, 100, '' ),
		);
	}

	#[DataProvider( 'ranges' )]
	public function test_ranges( string $range, int $status, int $offset, int $length, string $content_range ): void {
		$answer = FileAnswer::to( self::attachment(), '', $range, '' );
		self::assertSame( array( $status, $offset, $length, $content_range ), array( $answer->status, $answer->offset, $answer->length, $answer->headers['Content-Range'] ?? '' ) );
		self::assertSame( 416 === $status ? null : (string) $length, $answer->headers['Content-Length'] ?? null );
	}

	public function test_a_range_of_another_version_is_the_whole(): void {
		self::assertSame( 200, FileAnswer::to( self::attachment(), '', 'bytes=0-9', '"old"' )->status );
		self::assertSame( 206, FileAnswer::to( self::attachment(), '', 'bytes=0-9', self::ETAG )->status );
	}

	public function test_what_is_known_already_is_not_sent(): void {
		foreach ( array( self::ETAG, 'W/' . self::ETAG, '"x", ' . self::ETAG, '*' ) as $if_none_match ) {
			$answer = FileAnswer::to( self::attachment(), $if_none_match, 'bytes=0-9', '' );
			self::assertSame( array( 304, 0, self::ETAG ), array( $answer->status, $answer->length, $answer->headers['ETag'] ) );
		}
		self::assertSame( 200, FileAnswer::to( self::attachment(), '"x"', '', '' )->status );
	}

	/** @return array<string, array{string, string, string}> Type; disposition and type sent. */
	public static function dispositions(): array {
		return array(
			'a picture'        => array( 'image/png', 'inline', 'image/png' ),
			'sound'            => array( 'audio/webm', 'inline', 'audio/webm' ),
			'film'             => array( 'video/mp4', 'inline', 'video/mp4' ),
			'a PDF'            => array( 'application/pdf', 'attachment', 'application/pdf' ),
			'text'             => array( 'text/csv', 'attachment', 'text/plain; charset=UTF-8' ),
			'SVG, if it was'   => array( 'image/svg+xml', 'attachment', 'image/svg+xml' ),
			'a page, if it was' => array( 'text/html', 'attachment', 'text/plain; charset=UTF-8' ),
		);
	}

	#[DataProvider( 'dispositions' )]
	public function test_only_what_cannot_carry_script_is_shown_in_place( string $type, string $kind, string $sent ): void {
		$headers = FileAnswer::to( self::attachment( $type ), '', '', '' )->headers;
		self::assertStringStartsWith( "$kind;", $headers['Content-Disposition'] );
		self::assertSame( $sent, $headers['Content-Type'] );
		self::assertSame( 'nosniff', $headers['X-Content-Type-Options'] );
		self::assertSame( "sandbox; default-src 'none'", $headers['Content-Security-Policy'] );
		self::assertStringStartsWith( 'private', $headers['Cache-Control'] );
	}

	public function test_a_name_in_any_script(): void {
		$headers = FileAnswer::to( self::attachment( name: 'فاکتور "1".pdf' ), '', '', '' )->headers;
		self::assertSame( 'inline; filename="_ _1_.pdf"; filename*=UTF-8\'\'%D9%81%D8%A7%DA%A9%D8%AA%D9%88%D8%B1%20%221%22.pdf', $headers['Content-Disposition'] );
	}

	private static function attachment( string $type = 'image/png', string $name = 'a.png' ): Attachment {
		return Attachment::from( new Values( array( 'id' => '1', 'access_key' => 'k', 'name' => $name, 'mime_type' => $type, 'bytes' => '100', 'sha256' => 'abc' ) ) );
	}
}
