<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Attachments;

use Mizkar\Attachments\CheckedFile;
use Mizkar\Attachments\UploadRules;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\MizkarException;
use Mizkar\Settings\SettingsSchema;
use Mizkar\Tests\Support\SampleFile;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class CheckedFileTest extends TestCase {

	private const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

	/** @return array<string, array{string, string, string, string}> Content, name, the name it gets, its type. */
	public static function accepted(): array {
		return array(
			'PNG'                             => array( SampleFile::png(), 'a.png', 'a.png', 'image/png' ),
			'JPEG'                            => array( SampleFile::jpeg(), 'a.JPG', 'a.jpg', 'image/jpeg' ),
			'GIF'                             => array( SampleFile::gif(), 'a.gif', 'a.gif', 'image/gif' ),
			'WebP'                            => array( SampleFile::webp(), 'a.webp', 'a.webp', 'image/webp' ),
			'HEIC'                            => array( SampleFile::iso_media( 'heic', 'mif1heic' ), 'a.heic', 'a.heic', 'image/heic' ),
			'HEIC that calls itself mif1'     => array( SampleFile::iso_media( 'mif1', 'mif1heic' ), 'a.heic', 'a.heic', 'image/heic' ),
			'AVIF that calls itself mif1'     => array( SampleFile::iso_media( 'mif1', 'avifmif1' ), 'a.avif', 'a.avif', 'image/avif' ),
			'a phone that misnames a HEIC'    => array( SampleFile::iso_media( 'heic' ), 'IMG_1.JPG', 'IMG_1.heic', 'image/heic' ),
			'a PNG called JPEG'               => array( SampleFile::png(), 'a.jpg', 'a.png', 'image/png' ),
			'a pasted picture without a name' => array( SampleFile::png(), 'image', 'image.png', 'image/png' ),
			'MP4'                             => array( SampleFile::iso_media( 'isom', 'isomavc1', 'vide soun' ), 'a.mp4', 'a.mp4', 'video/mp4' ),
			'a voice memo'                    => array( SampleFile::iso_media( 'M4A ', 'isom' ), 'a.m4a', 'a.m4a', 'audio/mp4' ),
			'a recording of Safari'           => array( SampleFile::iso_media( 'iso5', '', 'soun' ), 'note.mp4', 'note.mp4', 'audio/mp4' ),
			'a voice note in WebM'            => array( SampleFile::webm( 'A_OPUS' ), 'note.webm', 'note.webm', 'audio/webm' ),
			'a film in WebM'                  => array( SampleFile::webm( 'V_VP9' ), 'a.webm', 'a.webm', 'video/webm' ),
			'MP3 with a tag'                  => array( "ID3\x03\x00\x00\x00\x00\x00\x00", 'a.mp3', 'a.mp3', 'audio/mpeg' ),
			'MP3 without'                     => array( "\xFF\xFB\x90\x64\x00\x00\x00\x00", 'a.mp3', 'a.mp3', 'audio/mpeg' ),
			'Ogg'                             => array( "OggS\x00\x02vorbis", 'a.ogg', 'a.ogg', 'audio/ogg' ),
			'PDF'                             => array( SampleFile::pdf(), 'a.pdf', 'a.pdf', 'application/pdf' ),
			'text'                            => array( "Hello\nسلام\n", 'a.txt', 'a.txt', 'text/plain' ),
			'a log that quotes a page'        => array( "12:00 got:\n<html><script>x</script>", 'error.txt', 'error.txt', 'text/plain' ),
			'CSV'                             => array( "a,b\n1,2\n", 'a.csv', 'a.csv', 'text/csv' ),
			'CSV in UTF-16'                   => array( "\xFF\xFEa\x00,\x00b\x00", 'a.csv', 'a.csv', 'text/csv' ),
			'ZIP'                             => array( SampleFile::zip( 'a.txt' ), 'a.zip', 'a.zip', 'application/zip' ),
			'DOCX'                            => array( SampleFile::docx(), 'a.docx', 'a.docx', self::WORD ),
			'XLSX'                            => array( SampleFile::zip( '[Content_Types].xml', 'xl/workbook.xml' ), 'a.xlsx', 'a.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' ),
			'ODT'                             => array( SampleFile::zip( ...array( 'mimetype' => 'application/vnd.oasis.opendocument.text' ) ), 'a.odt', 'a.odt', 'application/vnd.oasis.opendocument.text' ),
			'an old document'                 => array( "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" . str_repeat( "\0", 600 ), 'a.doc', 'a.doc', 'application/msword' ),
			'what an owner has added'         => array( "8BPS\x00\x01\x00\x00", 'a.psd', 'a.psd', 'application/octet-stream' ),
		);
	}

	#[DataProvider( 'accepted' )]
	public function test_accepted( string $content, string $given, string $name, string $type ): void {
		$file = $this->check( $content, $given );
		self::assertSame( array( $name, $type, strlen( $content ) ), array( $file->name, $file->mime_type, $file->bytes ) );
	}

	/** @return array<string, array{string, string}> */
	public static function refused(): array {
		return array(
			'PHP called PNG'                  => array( '<?php echo 1;', 'a.png' ),
			'HTML called PNG'                 => array( '<!DOCTYPE html><html><script>1</script></html>', 'a.png' ),
			'SVG called PNG'                  => array( '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'a.png' ),
			'SVG after an XML declaration'    => array( "\xEF\xBB\xBF<?xml version='1.0'?><svg/>", 'a.jpg' ),
			'PHP called text'                 => array( "\n <?php echo 1;", 'a.txt' ),
			'HTML called text'                => array( '<html><body>x</body></html>', 'a.txt' ),
			'a script called text'            => array( "#!/bin/sh\nrm x", 'a.txt' ),
			'text called PNG'                 => array( 'only words', 'a.png' ),
			'a picture called PDF'            => array( SampleFile::png(), 'a.pdf' ),
			'an archive called DOCX'          => array( SampleFile::zip( 'a.txt' ), 'a.docx' ),
			'a document with macros'          => array( SampleFile::zip( '[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin' ), 'a.docx' ),
			'a GIF with a program'            => array( 'GIF89a' . "\x01\x00\x01\x00" . str_repeat( "\0", 20 ) . '<?php system($_GET[0]);', 'a.gif' ),
			'a program far inside a PNG'      => array( SampleFile::png() . str_repeat( 'x', 65_530 - strlen( SampleFile::png() ) ) . '<?php x', 'a.png' ),
			'a PNG that is only a beginning'  => array( "\x89PNG\r\n\x1A\nrubbish", 'a.png' ),
			'an executable called text'       => array( "MZ\x90\x00\x03\x00\x00\x00", 'a.txt' ),
			'an executable of an added type'  => array( "\x7FELF\x02\x01\x01\x00\x00", 'a.psd' ),
			'a good picture with a bad name'  => array( SampleFile::png(), 'a.php' ),
			'SVG by its name'                 => array( SampleFile::png(), 'a.svg' ),
			'a kind that is not on the list'  => array( "7z\xBC\xAF\x27\x1C\x00\x04", 'a.7z' ),
			'unknown bytes'                   => array( "\x00\x01\x02\x03", 'a.bin' ),
			'unknown bytes of a known kind'   => array( "\x00\x01\x02\x03", 'a.pdf' ),
			'text of a kind not on the list'  => array( 'x = 1', 'a.ini' ),
		);
	}

	#[DataProvider( 'refused' )]
	public function test_refused( string $content, string $name ): void {
		$this->expect_code( ErrorCode::FileType, $content, $name );
	}

	public function test_an_owner_cannot_allow_what_runs(): void {
		self::assertSame( array( 'jpg', 'pdf' ), UploadRules::from( 1, 1, array( '.JPG', 'php', 'svg', 'phtml7', ' pdf ', '' ) )->extensions );
	}

	public function test_empty(): void {
		$this->expect_code( ErrorCode::FileEmpty, '', 'a.png' );
	}

	public function test_too_large(): void {
		$this->expect_code( ErrorCode::FileTooLarge, str_repeat( 'x', 200_001 ), 'a.txt' );
	}

	public function test_a_picture_is_measured(): void {
		$file = $this->check( SampleFile::webp(), 'a.webp' );
		self::assertSame( array( 3, 2 ), array( $file->width, $file->height ) );
		self::assertNull( $this->check( SampleFile::pdf(), 'a.pdf' )->width );
	}

	private function expect_code( ErrorCode $code, string $content, string $name ): void {
		try {
			$file = $this->check( $content, $name );
			self::fail( "Accepted as $file->name, $file->mime_type." );
		} catch ( MizkarException $exception ) {
			self::assertSame( $code, $exception->error_code );
			self::assertArrayHasKey( 'file', $exception->fields );
		}
	}

	private function check( string $content, string $name ): CheckedFile {
		$types = SettingsSchema::schema()->fields['attachment_types']->default;
		self::assertIsArray( $types );
		$path = SampleFile::on_disk( $content );
		try {
			return CheckedFile::from( $path, $name, UploadRules::from( 200_000, 10, array_values( array_filter( array( ...$types, 'avif', 'psd' ), 'is_string' ) ) ) );
		} finally {
			unlink( $path );
		}
	}
}
