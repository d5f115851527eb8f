<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Kernel\Digits;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Settings\Settings;

/** What the view modules need to know of the site, and every word that they say. The same for every visitor: pages are cached. */
final class ViewConfig {

	public function __construct( private readonly Settings $settings, private readonly CurrentPage $page ) {
	}

	/** @param string $block The view module's name. */
	public function provide( string $block ): void {
		$values = $this->settings->values();
		wp_interactivity_config(
			$block,
			array(
				'restRoot'   => rest_url(),
				'locale'     => determine_locale(),
				'ticketsUrl' => $this->page->tickets_url(),
				'limits'     => array(
					'attachment_max_bytes' => $values->int( 'attachment_max_bytes' ),
					'attachment_max_files' => $values->int( 'attachment_max_files' ),
					'attachment_types'     => $values->strings( 'attachment_types' ),
				),
				'words'      => self::words() + ( CurrentPage::TICKETS === $block ? self::thread_words() : self::form_words() ),
				'errors'     => self::errors(),
				'statuses'   => CurrentPage::TICKETS === $block ? StatusWords::all() : array(),
			)
		);
	}

	/** @param string $number With the reader's digits, or a placeholder. */
	public static function receipt_title( string $number ): string {
		/* translators: %s: a ticket number. */
		return sprintf( __( 'Thank you. Your ticket number is %s.', 'mizkar' ), $number );
	}

	/** @return array<string, string> */
	private static function words(): array {
		return array(
			'missing'      => __( 'This is missing.', 'mizkar' ),
			'email'        => __( 'Please enter a valid e-mail address.', 'mizkar' ),
			'checkFields'  => __( 'Some of it is missing. Please look at these fields.', 'mizkar' ),
			'checkFiles'   => __( 'A file could not be uploaded. Try it again, or remove it.', 'mizkar' ),
			'uploading'    => __( 'Your files are still on their way. It is sent as soon as they have arrived.', 'mizkar' ),
			'sending'      => __( 'Sending…', 'mizkar' ),
			'offline'      => __( 'There is no connection. Your text is kept and is sent as soon as you are online again.', 'mizkar' ),
			'unreachable'  => __( 'We could not be reached. Your text is kept. Please try again in a moment.', 'mizkar' ),
			'restored'     => __( 'This is what you wrote before.', 'mizkar' ),
			'uploadFailed' => __( 'This file did not arrive.', 'mizkar' ),
		);
	}

	/** @return array<string, string> */
	private static function form_words(): array {
		return array( 'receipt' => self::receipt_title( '%s' ) );
	}

	/** @return array<string, string> */
	private static function thread_words(): array {
		return array(
			'sent' => __( 'Your message has been sent.', 'mizkar' ),
			/* translators: %s: a person's name. */
			'news' => __( 'New message from %s', 'mizkar' ),
			'now'  => __( 'just now', 'mizkar' ),
			'you'  => __( 'You', 'mizkar' ),
			'us'   => __( 'Support', 'mizkar' ),
		);
	}

	/** @return array<string, string> What is refused before it is sent, in the server's words. */
	private static function errors(): array {
		$texts = array();
		foreach ( array( ErrorCode::FileEmpty, ErrorCode::FileTooLarge, ErrorCode::FileType, ErrorCode::TooManyFiles ) as $code ) {
			$texts[ $code->value ] = Digits::local( $code->message() );
		}
		return $texts;
	}
}
