<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

use Mizkar\Kernel\Crypto;
use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldCheck;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\RateLimiter;
use Mizkar\Kernel\Values;
use Mizkar\Notifications\Gateways\Gateways;
use Mizkar\Notifications\Gateways\Mail\MailGateway;
use Mizkar\Notifications\Gateways\Result;
use Mizkar\Settings\Settings;

/** A mail to see whether mail works: it leaves at once, also where others are only logged. */
final class TestMail {

	private const MOST_PER_HOUR = 10;

	public function __construct( private readonly Gateways $gateways, private readonly Settings $settings, private readonly RateLimiter $limiter ) {
	}

	/**
	 * @throws \Mizkar\Kernel\MizkarException InvalidInput, RateLimited.
	 */
	public function send( Values $input, int $user_id ): Result {
		$field = new Field( 'email', FieldType::Email, required: true );
		$email = FieldCheck::check( $field, $input->raw( 'email' ) );
		$this->limiter->hit( 'test_mail', (string) $user_id, self::MOST_PER_HOUR, 3600 );
		$content = new Content(
			__( 'Test mail from your support desk', 'mizkar' ),
			array(
				Block::paragraph( __( 'This is a test. If you can read it, mail from your desk arrives.', 'mizkar' ) ),
				Block::small( $this->settings->sender_name() . ' · ' . home_url() ),
			),
			is_rtl(),
			str_replace( '_', '-', determine_locale() )
		);
		$message = new OutgoingMessage(
			address: is_string( $email ) ? $email : '',
			subject: $content->subject,
			text: TextForm::of( $content ),
			html: HtmlForm::of( $content ),
			sender_name: $this->settings->sender_name(),
			sender_address: $this->settings->sender_email(),
			message_id: sprintf( '<mizkar.test.%s@%s>', substr( Crypto::token_hash( Crypto::token() ), 0, 16 ), MessageIds::host() ),
		);
		return $this->gateways->get( MailGateway::KEY )?->send( $message ) ?? Result::refused( __( 'This way of sending is not there any more.', 'mizkar' ) );
	}
}
