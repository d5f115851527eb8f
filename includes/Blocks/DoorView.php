<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

/** For whoever has nothing to look at yet: why, and the two ways in. */
final class DoorView {

	public function __construct(
		private readonly FormPost $post,
		private readonly FormHandler $handler,
		private readonly FormGuard $guard,
		private readonly CurrentPage $page,
		private readonly Visitors $visitors,
	) {
	}

	/** @param bool $is_refused Whether a ticket was asked for: a foreign one and one that is not there get the same words. */
	public function render( bool $is_refused ): string {
		$outcome = $this->handler->outcome( FormHandler::LINK );
		$fields  = new FormFields( wp_unique_id( 'mizkar-link-' ), $outcome );
		$news    = $this->news( $is_refused ) . $this->unsent();
		$inner   = $news . $this->ways_in( $is_refused ) . $this->form( $fields );
		$is_calm = '' === $news && ! $outcome->failed() && $this->page->has( CurrentPage::FORM );
		return Markup::tag(
			'div',
			array( 'class' => 'mizkar-door', 'data-wp-context' => Markup::json( $fields->context() ) ),
			$is_calm
				? Markup::tag( 'details', array( 'class' => 'mizkar-fold' ), Markup::text( 'summary', __( 'See your earlier tickets', 'mizkar' ) ), $inner )
				: Markup::text( 'h2', __( 'Your tickets', 'mizkar' ), array( 'class' => 'mizkar-heading' ) ) . $inner
		);
	}

	private function ways_in( bool $is_refused ): string {
		$all  = $this->visitors->is_known() ? Markup::tag( 'p', array(), Markup::text( 'a', __( 'All your tickets', 'mizkar' ), array( 'href' => $this->page->tickets_url() ) ) ) : $this->sign_in();
		$desk = $is_refused && $this->visitors->is_agent();
		return $all . ( $desk ? Markup::tag( 'p', array(), Markup::text( 'a', __( 'Look for it on the desk', 'mizkar' ), array( 'href' => admin_url( 'admin.php?page=mizkar&ticket=' . $this->post->ticket_id() ) ) ) ) : '' );
	}

	private function news( bool $is_refused ): string {
		$text = match ( true ) {
			'' !== $this->post->query( 'asked' )       => __( 'If we know this address, a mail with a new link is on its way. Please look into your spam folder too.', 'mizkar' ),
			'expired' === $this->post->query( 'link' ) => __( 'This link is no longer valid. You can have a new one sent to you here.', 'mizkar' ),
			$is_refused                                => __( 'This ticket does not exist, or you are not allowed to see it.', 'mizkar' ),
			default                                    => '',
		};
		return '' === $text ? '' : Markup::text( 'p', $text, array( 'class' => 'mizkar-notice', 'tabindex' => -1, 'autofocus' => true ) );
	}

	/** An answer that came after the session had ended is given back, not lost. */
	private function unsent(): string {
		$body = $this->handler->outcome( FormHandler::REPLY )->value( 'body' );
		return '' === $body ? '' : Markup::tag(
			'div',
			array( 'class' => 'mizkar-notice' ),
			Markup::text( 'p', __( 'Your reply could not be sent, because this browser may no longer see the ticket. Here is your text, so that you can copy it:', 'mizkar' ) ),
			Markup::text( 'textarea', $body, array( 'class' => 'mizkar-input', 'readonly' => true, 'rows' => 5, 'dir' => 'auto', 'aria-label' => __( 'Your text', 'mizkar' ) ) )
		);
	}

	private function sign_in(): string {
		return Markup::text( 'p', __( 'Here you see what you asked and what we answered. Open the link in one of our mails, or sign in.', 'mizkar' ) )
			. Markup::tag( 'p', array(), Markup::text( 'a', __( 'Sign in', 'mizkar' ), array( 'href' => $this->page->sign_in_url(), 'class' => 'wp-element-button mizkar-button' ) ) );
	}

	private function form( FormFields $fields ): string {
		return Markup::tag(
			'form',
			array( 'method' => 'post', 'class' => 'mizkar-form mizkar-link-form' ),
			$fields->summary(),
			$fields->line( 'email', __( 'No link at hand? Your e-mail address', 'mizkar' ), array( 'type' => 'email', 'required' => true, 'autocomplete' => 'email', 'dir' => 'ltr', 'maxlength' => 190 ) ),
			$fields->guard( $this->guard, FormHandler::LINK ),
			$fields->send( __( 'Send me a new link', 'mizkar' ) )
		);
	}
}
