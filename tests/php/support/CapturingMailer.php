<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Support;

require_once ABSPATH . 'wp-includes/PHPMailer/PHPMailer.php';
require_once ABSPATH . 'wp-includes/PHPMailer/SMTP.php';
require_once ABSPATH . 'wp-includes/PHPMailer/Exception.php';
require_once ABSPATH . 'wp-includes/class-wp-phpmailer.php';

/**
 * WordPress's own mailer up to the last step: what would go over the wire is kept.
 */
final class CapturingMailer extends \WP_PHPMailer {

	/** @var list<string> Head and body of each mail. */
	public array $wire = array();

	public string $failure = '';

	/** Takes the place of WordPress's mailer, and lets mails through to it. */
	public static function install(): self {
		$mailer = new self( true );
		self::$validator = static fn ( string $email ): bool => false !== is_email( $email );
		$GLOBALS['phpmailer'] = $mailer;
		remove_all_filters( 'pre_wp_mail' );
		return $mailer;
	}

	/** The value of a header of the last mail, unfolded and decoded; null where it has none. */
	public function header( string $name ): ?string {
		$head = (string) preg_replace( "/\r?\n[ \t]+/", ' ', explode( "\r\n\r\n", $this->last() )[0] );
		return 1 === preg_match( '/^' . preg_quote( $name, '/' ) . ':[ ]*(.*?)\r?$/mi', $head, $match ) ? (string) iconv_mime_decode( $match[1], 2, 'UTF-8' ) : null;
	}

	public function last(): string {
		return $this->wire[ count( $this->wire ) - 1 ] ?? '';
	}

	/**
	 * @param string $header
	 * @param string $body
	 */
	protected function mailSend( $header, $body ): bool {
		if ( '' !== $this->failure ) {
			throw new \PHPMailer\PHPMailer\Exception( $this->failure );
		}
		$to           = implode( ', ', array_map( static fn ( mixed $address ): string => is_array( $address ) && is_string( $address[0] ?? null ) ? $address[0] : '', $this->getToAddresses() ) );
		$this->wire[] = "To: $to\r\nSubject: " . $this->encodeHeader( $this->secureHeader( $this->Subject ) ) . "\r\n$header\r\n\r\n$body";
		return true;
	}
}
