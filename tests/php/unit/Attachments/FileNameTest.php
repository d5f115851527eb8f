<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Attachments;

use Mizkar\Attachments\FileName;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class FileNameTest extends TestCase {

	/** @return array<string, array{string, string, string}> What was given, the whole name, the extension. */
	public static function names(): array {
		return array(
			'an ordinary name'                   => array( 'Invoice 12.PDF', 'Invoice 12.pdf', 'pdf' ),
			'a Persian name with its half-space' => array( "نامه\u{200C}ها.jpg", "نامه\u{200C}ها.jpg", 'jpg' ),
			'a Persian name alone'               => array( 'فاکتور فارسی', 'فاکتور فارسی', '' ),
			'a path'                             => array( '../../etc/passwd', 'passwd', '' ),
			'a Windows path'                     => array( 'C:\\Users\\me\\photo.jpg', 'photo.jpg', 'jpg' ),
			'a second extension that runs'       => array( 'photo.php.jpg', 'photo_php.jpg', 'jpg' ),
			'and one with a version'             => array( 'photo.php7.jpg', 'photo_php7.jpg', 'jpg' ),
			'dots of a date'                     => array( 'report 1.2.2026.pdf', 'report 1.2.2026.pdf', 'pdf' ),
			'zero width in the extension'        => array( "shell.p\u{200B}h\u{200D}p", 'shell.php', 'php' ),
			'a half-space in the extension'      => array( "shell.p\u{200C}hp", 'shell.php', 'php' ),
			'a half-space in an inner extension' => array( "shell.p\u{200C}hp.png", "shell_p\u{200C}hp.png", 'png' ),
			'bidi override'                      => array( "photo\u{202E}gnp.exe", 'photognp.exe', 'exe' ),
			'a null byte'                        => array( "shell.php\0.jpg", 'shell_php.jpg', 'jpg' ),
			'dots and spaces at the end'         => array( 'shell.php. . ', 'shell.php', 'php' ),
			'a hidden file'                      => array( '.htaccess', 'htaccess', '' ),
			'nothing'                            => array( '', 'file', '' ),
			'nothing but dots'                   => array( ' ... ', 'file', '' ),
			'what a header would misread'        => array( "a\"b;c\r\nd.png", 'a_b_c d.png', 'png' ),
			'no extension but a dot'             => array( 'To Mr. Smith', 'To Mr. Smith', '' ),
			'invalid UTF-8'                      => array( "ph\xC3\x28oto.png", 'ph_(oto.png', 'png' ),
		);
	}

	#[DataProvider( 'names' )]
	public function test_names( string $given, string $full, string $extension ): void {
		$name = FileName::from( $given );
		self::assertSame( array( $full, $extension ), array( $name->full(), $name->extension ) );
	}

	public function test_a_long_name_keeps_its_extension(): void {
		$name = FileName::from( str_repeat( 'ن', 400 ) . '.pdf' );
		self::assertSame( 124, mb_strlen( $name->full() ) );
		self::assertStringEndsWith( '.pdf', $name->full() );
	}
}
