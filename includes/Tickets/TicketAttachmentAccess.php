<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Attachments\Attachment;
use Mizkar\Attachments\AttachmentAccess;
use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\Requester;

/** A file is seen by whoever sees its message: a note's file never by the customer. */
final class TicketAttachmentAccess implements AttachmentAccess {

	public function __construct( private readonly TicketRepository $tickets, private readonly MessageRepository $messages, private readonly TicketPermissions $permissions ) {
	}

	public function may_read( Attachment $attachment, Requester $requester ): bool {
		if ( ! $requester instanceof Viewer ) {
			return false;
		}
		$ticket = $this->tickets->find( $attachment->ticket_id );
		return null !== $ticket
			&& $this->permissions->may_see( $requester, $ticket )
			&& ( $requester->is_desk() || $this->messages->is_public( $attachment->message_id ) );
	}
}
