<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\Cursor;
use Mizkar\Kernel\Digits;
use Mizkar\Kernel\MizkarException;
use Mizkar\Signals\Signals;
use Mizkar\Tickets\Ticket;
use Mizkar\Tickets\TicketQuery;
use Mizkar\Tickets\TicketReader;

/** Everything that a customer has asked, newest activity first. */
final class TicketListView {

	private const PAGE         = 20;
	private const MOST_SIGNALS = 10;

	public function __construct(
		private readonly FormPost $post,
		private readonly TicketReader $reader,
		private readonly CurrentPage $page,
		private readonly Signals $signals,
		private readonly TimeTag $time,
	) {
	}

	public function render( Viewer $viewer ): string {
		$tickets = $this->reader->find( new TicketQuery( limit: self::PAGE, cursor: $this->cursor() ), $viewer, own: true );
		$items   = array_map( $this->item( ... ), $tickets->items );
		$older   = null === $tickets->next ? '' : Markup::tag( 'p', array(), Markup::text( 'a', __( 'Older tickets', 'mizkar' ), array( 'href' => add_query_arg( 'mizkar_cursor', $tickets->next->encode(), $this->page->tickets_url() ) ) ) );
		return Markup::tag(
			'div',
			array( 'class' => 'mizkar-tickets', 'data-wp-context' => Markup::json( array( 'signals' => $this->addresses( $viewer, $tickets->items ) ) ), 'data-wp-init' => 'callbacks.watchList', 'data-wp-init--times' => 'callbacks.keepTimesRight' ),
			Markup::text( 'h2', __( 'Your tickets', 'mizkar' ), array( 'class' => 'mizkar-heading' ) ),
			array() === $items ? $this->nothing() : Markup::tag( 'ul', array( 'class' => 'mizkar-list' ), ...$items ),
			$older
		);
	}

	private function item( Ticket $ticket ): string {
		return Markup::tag(
			'li',
			array( 'class' => 'mizkar-list__item' ),
			Markup::tag( 'a', array( 'href' => $this->page->ticket_url( $ticket->id ), 'class' => 'mizkar-list__subject' ), Markup::user_text( 'span', $ticket->subject, '' ) ),
			Markup::tag( 'span', array( 'class' => 'mizkar-meta' ), Markup::text( 'bdi', Digits::local( $ticket->number ) ), StatusWords::badge( $ticket->status ), $this->time->render( $ticket->last_message_at ) )
		);
	}

	private function nothing(): string {
		$ask = $this->page->has( CurrentPage::FORM ) ? '' : ' ' . Markup::text( 'a', __( 'Ask your first question', 'mizkar' ), array( 'href' => $this->page->tickets_url() ) );
		return Markup::tag( 'p', array( 'class' => 'mizkar-empty' ), esc_html__( 'You have not asked anything yet. Your questions and our answers will stand here.', 'mizkar' ), $ask );
	}

	/** A position that nobody gave out shows the beginning. */
	private function cursor(): ?Cursor {
		$text = $this->post->query( 'cursor' );
		try {
			return '' === $text ? null : Cursor::decode( $text );
		} catch ( MizkarException ) {
			return null;
		}
	}

	/**
	 * @param list<Ticket> $tickets
	 * @return list<array{name: string, url: string|null, seq: int}>
	 */
	private function addresses( Viewer $viewer, array $tickets ): array {
		$contacts = array_values( array_unique( array_diff( array( $viewer->contact_id, ...$viewer->contact_ids ), array( 0 ) ) ) );
		$topics   = array() === $contacts
			? array_map( static fn ( Ticket $ticket ): string => "ticket:$ticket->id:customer", $tickets )
			: array_map( static fn ( int $id ): string => "contact:$id", $contacts );
		return array_map( $this->address( ... ), array_slice( $topics, 0, self::MOST_SIGNALS ) );
	}

	/** @return array{name: string, url: string|null, seq: int} */
	private function address( string $topic ): array {
		$address = $this->signals->address( $topic );
		return $address + array( 'seq' => $this->signals->sequence( $address['name'] ) );
	}
}
