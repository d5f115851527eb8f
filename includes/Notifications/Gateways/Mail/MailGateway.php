<?php
declare( strict_types=1 );

namespace Mizkar\Notifications\Gateways\Mail;

use Mizkar\Kernel\Text;
use Mizkar\Notifications\Gateways\Gateway;
use Mizkar\Notifications\Gateways\Result;
use Mizkar\Notifications\OutgoingMessage;
use PHPMailer\PHPMailer\PHPMailer;

/** Mail by wp_mail(), so that whatever the site uses for sending is used here too. */
final class MailGateway implements Gateway {

	public const KEY = 'mail';

	private ?OutgoingMessage $in_flight = null;

	private ?PHPMailer $mailer = null;

	private bool $is_accepted = false;

	private string $reason = '';

	public function key(): string {
		return self::KEY;
	}

	public function label(): string {
		return __( 'E-mail', 'mizkar' );
	}

	public function settings(): array {
		return array();
	}

	public function listeners(): array {
		return array(
			array( 'wp_mail_from_name', $this->sender_name( ... ), 1, 1 ),
			array( 'phpmailer_init', $this->prepare( ... ), 1, 1 ),
			// First of all: another listener that breaks must not make a sent mail look unsent.
			array( 'wp_mail_succeeded', $this->note_success( ... ), PHP_INT_MIN, 0 ),
			array( 'wp_mail_failed', $this->note_failure( ... ), PHP_INT_MIN, 1 ),
		);
	}

	public function send( OutgoingMessage $message ): Result {
		if ( false === is_email( $message->address ) ) {
			return Result::refused( __( 'This is not an e-mail address.', 'mizkar' ) );
		}
		$this->in_flight   = $message;
		$this->is_accepted = false;
		$this->reason      = '';
		try {
			if ( wp_mail( $message->address, Text::clean_line( $message->subject ), $message->html, self::headers( $message ) ) ) {
				$this->is_accepted = true;
			}
		} catch ( \Throwable $throwable ) {
			$this->reason = $throwable->getMessage();
		} finally {
			$this->clean_up();
		}
		if ( $this->is_accepted ) {
			return Result::accepted();
		}
		return Result::failed( '' === $this->reason ? __( 'The mailer refused it without a reason.', 'mizkar' ) : $this->reason );
	}

	public function has_accepted(): bool {
		return $this->is_accepted;
	}

	/** @return list<string> Each one line, whatever names and addresses hold. */
	private static function headers( OutgoingMessage $message ): array {
		$headers = array( 'Content-Type: text/html; charset=UTF-8', 'Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: All' );
		$sender  = Text::clean_line( $message->sender_address );
		if ( false !== is_email( $sender ) ) {
			$headers[] = sprintf( 'From: %s <%s>', self::display_name( $message->sender_name ), $sender );
		}
		if ( array() !== $message->references ) {
			$headers[] = 'In-Reply-To: ' . $message->references[ count( $message->references ) - 1 ];
			$headers[] = 'References: ' . implode( ' ', $message->references );
		}
		return $headers;
	}

	private static function display_name( string $name ): string {
		return trim( str_replace( array( '<', '>', '"', '\\' ), '', Text::clean_line( $name ) ) );
	}

	/** Where WordPress's own sender address stays, its name is still the desk's. */
	private function sender_name( mixed $name ): mixed {
		return null !== $this->in_flight && 'WordPress' === $name && '' !== $this->in_flight->sender_name ? self::display_name( $this->in_flight->sender_name ) : $name;
	}

	/** What wp_mail() has no argument for. */
	private function prepare( PHPMailer $mailer ): void {
		if ( null === $this->in_flight ) {
			return;
		}
		$this->mailer      = $mailer;
		$mailer->AltBody   = $this->in_flight->text;
		$mailer->MessageID = $this->in_flight->message_id;
	}

	private function note_success(): void {
		$this->is_accepted = $this->is_accepted || null !== $this->in_flight;
	}

	private function note_failure( \WP_Error $error ): void {
		if ( null !== $this->in_flight ) {
			$this->reason = wp_strip_all_tags( $error->get_error_message() );
		}
	}

	/** The mailer is one for all of WordPress: the next mail must not go out under this one's id. */
	private function clean_up(): void {
		$this->in_flight = null;
		if ( null !== $this->mailer ) {
			$this->mailer->MessageID = '';
			$this->mailer->AltBody   = '';
			$this->mailer            = null;
		}
	}
}
