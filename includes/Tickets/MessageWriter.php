<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Contacts\Contact;
use Mizkar\Contacts\Viewer;
use Mizkar\Contacts\ViewerKind;
use Mizkar\Kernel\Html;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Text;
use Mizkar\Kernel\Values;

/** Writes entries of a thread, inside the caller's transaction, and queues what search must take up. */
final class MessageWriter {

	public function __construct( private readonly MessageRepository $messages, private readonly SearchRepository $search ) {
	}

	/**
	 * @param Values $values body, body_format.
	 * @throws MizkarException InvalidInput where nothing is left of it.
	 */
	public static function html( Values $values ): string {
		$body = $values->string( 'body' );
		$html = BodyFormat::Html->value === $values->string( 'body_format' ) ? Html::sanitise( $body ) : Html::from_text( $body );
		if ( Text::is_blank( Html::to_text( $html ) ) && array() === $values->strings( 'attachment_keys' ) ) {
			throw MizkarException::field( 'body', __( 'This is missing.', 'mizkar' ) );
		}
		return $html;
	}

	public function first( int $ticket_id, string $html, Contact $contact, string $now ): Message {
		$this->search->enqueue( $ticket_id );
		return $this->messages->insert( new Message( 0, $ticket_id, MessageKind::Reply, AuthorType::Contact, $contact->id, $contact->name, $html, null, $now ), true );
	}

	public function write( Ticket $ticket, MessageKind $kind, string $html, Viewer $viewer, bool $as_customer, ?string $submission, string $now ): Message {
		$this->search->enqueue( $ticket->id );
		[ $type, $id, $name ] = $as_customer ? array( AuthorType::Contact, $ticket->contact_id, $ticket->contact_name ) : self::author( $viewer );
		return $this->messages->insert( new Message( 0, $ticket->id, $kind, $type, $id, $name, $html, null, $now ), MessageKind::Note !== $kind, $submission );
	}

	/** One line of history: what was changed, from what, to what. Customers see only the status. */
	public function event( int $ticket_id, string $type, mixed $from, mixed $to, Viewer $viewer, string $now ): Message {
		[ $author, $id, $name ] = $viewer->is_desk() ? self::author( $viewer ) : array( AuthorType::Contact, $viewer->contact_id, '' );
		$hidden                 = array( Status::Spam->value, Status::Trash->value );
		$is_public              = 'status' === $type && ! in_array( $from, $hidden, true ) && ! in_array( $to, $hidden, true );
		$event                  = array( 'type' => $type, 'from' => $from, 'to' => $to );
		return $this->messages->insert( new Message( 0, $ticket_id, MessageKind::Event, $author, $id, $name, '', $event, $now ), $is_public );
	}

	/** @return array{AuthorType, int, string} */
	private static function author( Viewer $viewer ): array {
		$user = $viewer->user_id > 0 ? get_userdata( $viewer->user_id ) : false;
		if ( ViewerKind::System === $viewer->kind && false === $user ) {
			return array( AuthorType::System, 0, '' );
		}
		return array( AuthorType::Agent, $viewer->user_id, false === $user ? '' : $user->display_name );
	}
}
