<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

use Mizkar\Kernel\Digits;
use Mizkar\Settings\Settings;
use Mizkar\Tickets\Department;
use Mizkar\Tickets\Message;
use Mizkar\Tickets\Ticket;

/** What each notification says, in the language that is switched to. */
final class Templates {

	public function __construct( private readonly Settings $settings ) {
	}

	/**
	 * @param Ticket|null  $ticket  None for what is about no ticket.
	 * @param Message|null $message Only where the template quotes one.
	 * @param string       $url     Where the recipient reads on.
	 */
	public function content( Template $template, Recipient $recipient, ?Ticket $ticket, ?Message $message, ?Department $department, string $url ): Content {
		$number = null === $ticket ? '' : Digits::local( $ticket->number );
		$blocks = array();
		if ( Audience::Customer === $template->audience() ) {
			$blocks[] = Block::paragraph( self::greeting( $recipient ) );
		}
		foreach ( $this->says( $template, $number, $message ) as $sentence ) {
			$blocks[] = Block::paragraph( $sentence );
		}
		if ( null !== $message ) {
			$blocks[] = Block::quote( $message->body_html );
		}
		if ( Template::AgentReplied === $template && true === $ticket?->status->is_done() ) {
			$blocks[] = Block::paragraph( __( 'We have marked your ticket as solved. If something is missing, just answer on its page.', 'mizkar' ) );
		}
		$blocks[] = Block::button( self::invitation( $template ), $url );
		foreach ( $this->small_print( $template, $recipient, $department ) as $sentence ) {
			$blocks[] = Block::small( $sentence );
		}
		$blocks[] = Block::small( $this->settings->sender_name() . ' · ' . home_url() );
		return new Content( $this->subject( $template, $recipient, $ticket, $number ), $blocks, is_rtl(), str_replace( '_', '-', determine_locale() ) );
	}

	private function subject( Template $template, Recipient $recipient, ?Ticket $ticket, string $number ): string {
		if ( null === $ticket ) {
			/* translators: %s: name of the site or company. */
			return sprintf( __( 'Your tickets at %s', 'mizkar' ), $this->settings->sender_name() );
		}
		$words = Template::TicketReceived === $template && ! $recipient->is_proven ? __( 'We have received your ticket', 'mizkar' ) : $ticket->subject;
		/* translators: 1: ticket number, 2: subject of the ticket. */
		$subject = sprintf( __( '[%1$s] %2$s', 'mizkar' ), $number, $words );
		/* translators: %s: number and subject of a new ticket. */
		return Template::NewTicket === $template ? sprintf( __( 'New: %s', 'mizkar' ), $subject ) : $subject;
	}

	/** A name is text of a visitor too, until its address is proven. */
	private static function greeting( Recipient $recipient ): string {
		if ( ! $recipient->is_proven || '' === $recipient->name ) {
			return __( 'Hello,', 'mizkar' );
		}
		/* translators: %s: name of the customer. */
		return sprintf( __( 'Hello %s,', 'mizkar' ), $recipient->name );
	}

	/** @return list<string> */
	private function says( Template $template, string $number, ?Message $message ): array {
		$author = null === $message ? '' : $message->author_name;
		return match ( $template ) {
			Template::TicketReceived => array(
				/* translators: %s: ticket number. */
				sprintf( __( 'We have received your ticket. Its number is %s.', 'mizkar' ), $number ),
				__( 'We will answer as soon as we can. You will get a mail, and you can look at any time:', 'mizkar' ),
			),
			/* translators: %s: ticket number. */
			Template::TicketOpened => array( sprintf( __( 'We have opened ticket %s for you:', 'mizkar' ), $number ) ),
			/* translators: 1: name of the agent, 2: ticket number. */
			Template::AgentReplied => array( sprintf( __( '%1$s has answered your ticket %2$s:', 'mizkar' ), $author, $number ) ),
			Template::TicketSolved => array(
				/* translators: %s: ticket number. */
				sprintf( __( 'We have marked your ticket %s as solved.', 'mizkar' ), $number ),
				__( 'If something is missing, just answer on its page. That opens it again.', 'mizkar' ),
			),
			Template::AccessLink => array( __( 'Somebody, we hope it was you, has asked for a link to your tickets. Here it is:', 'mizkar' ) ),
			/* translators: 1: name of the customer, 2: ticket number. */
			Template::NewTicket => array( sprintf( __( '%1$s has opened ticket %2$s:', 'mizkar' ), $author, $number ) ),
			/* translators: 1: name of the customer, 2: ticket number. */
			Template::CustomerReplied => array( sprintf( __( '%1$s wrote in ticket %2$s:', 'mizkar' ), $author, $number ) ),
		};
	}

	private static function invitation( Template $template ): string {
		return match ( true ) {
			Audience::Agent === $template->audience() => __( 'Open in the inbox', 'mizkar' ),
			Template::AccessLink === $template        => __( 'See your tickets', 'mizkar' ),
			default                                   => __( 'See your ticket', 'mizkar' ),
		};
	}

	/** @return list<string> */
	private function small_print( Template $template, Recipient $recipient, ?Department $department ): array {
		if ( Audience::Agent === $template->audience() ) {
			/* translators: %s: name of a department. */
			return null === $department ? array() : array( sprintf( __( 'Department: %s', 'mizkar' ), $department->name ) );
		}
		$days = Digits::local( $this->settings->values()->int( 'link_days' ) );
		/* translators: %s: number of days. */
		$sentences = array( sprintf( __( 'This link is yours alone: whoever has it can read your ticket. It works for %s days; you can ask for a new one on the page.', 'mizkar' ), $days ) );
		if ( Template::AccessLink === $template || ! $recipient->is_proven ) {
			$sentences[] = __( 'If you have not asked us anything, somebody has mistyped an address. Then you can simply delete this mail.', 'mizkar' );
		}
		return $sentences;
	}
}
