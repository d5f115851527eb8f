<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Attachments;

use Mizkar\Attachments\Upload;
use Mizkar\Attachments\UploadRules;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\MizkarException;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class UploadTest extends TestCase {

	/** @return array<string, array{array<string, mixed>, ErrorCode, string}> What PHP says; the code, and words of its message. */
	public static function failures(): array {
		return array(
			'over upload_max_filesize'  => array( array( 'error' => UPLOAD_ERR_INI_SIZE ), ErrorCode::FileTooLarge, '2 MB' ),
			'over the form\'s limit'    => array( array( 'error' => UPLOAD_ERR_FORM_SIZE ), ErrorCode::FileTooLarge, '2 MB' ),
			'only a part'               => array( array( 'error' => UPLOAD_ERR_PARTIAL ), ErrorCode::UploadFailed, 'part' ),
			'no file'                   => array( array( 'error' => UPLOAD_ERR_NO_FILE ), ErrorCode::InvalidInput, 'choose' ),
			'nothing at all'            => array( array(), ErrorCode::InvalidInput, 'choose' ),
			'no temporary folder'       => array( array( 'error' => UPLOAD_ERR_NO_TMP_DIR ), ErrorCode::UploadFailed, 'at the moment' ),
			'a full disk'               => array( array( 'error' => UPLOAD_ERR_CANT_WRITE ), ErrorCode::UploadFailed, 'at the moment' ),
			'an extension says no'      => array( array( 'error' => UPLOAD_ERR_EXTENSION ), ErrorCode::UploadFailed, 'at the moment' ),
			'a file that is gone'       => array( array( 'error' => UPLOAD_ERR_OK, 'tmp_name' => '/nowhere/x' ), ErrorCode::UploadFailed, 'could not be stored' ),
			'several in one field'      => array( array( 'error' => array( 0, 0 ), 'tmp_name' => array( 'a', 'b' ) ), ErrorCode::InvalidInput, 'choose' ),
		);
	}

	/** @param array<string, mixed> $file */
	#[DataProvider( 'failures' )]
	public function test_what_php_says_in_words( array $file, ErrorCode $code, string $words ): void {
		$log = ini_set( 'error_log', '/dev/null' );
		try {
			Upload::from( $file, new UploadRules( 10_000_000, 10, array() ) );
			self::fail( 'Taken.' );
		} catch ( MizkarException $exception ) {
			self::assertSame( $code, $exception->error_code );
			self::assertStringContainsString( $words, $exception->fields['file'] ?? '' );
		} finally {
			ini_set( 'error_log', (string) $log );
		}
	}

	/** @return array<string, array{string, string}> */
	public static function dispositions(): array {
		return array(
			'quoted'           => array( 'attachment; filename="a b.png"', 'a b.png' ),
			'quoted quotes'    => array( 'attachment; filename="a\"b.png"', 'a"b.png' ),
			'a token'          => array( 'attachment; filename=a.png; size=3', 'a.png' ),
			'in any script'    => array( "attachment; filename=\"x.png\"; filename*=UTF-8''%D9%81.png", 'ف.png' ),
			'without a name'   => array( 'attachment', '' ),
			'without a header' => array( '', '' ),
		);
	}

	#[DataProvider( 'dispositions' )]
	public function test_a_whole_body_is_a_file( string $disposition, string $name ): void {
		$upload = Upload::from_body( 'content', $disposition );
		try {
			self::assertSame( array( $name, 'content' ), array( $upload->name, file_get_contents( $upload->path ) ) );
			self::assertSame( $name, Upload::from( $upload->as_file(), new UploadRules( 1, 1, array() ) )->name );
		} finally {
			unlink( $upload->path );
		}
	}
}
