<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

/** The inbox's ready-made lists. */
enum View: string {

	case Mine       = 'mine';
	case Unassigned = 'unassigned';
	case Open       = 'open';
	case Waiting    = 'waiting';
	case All        = 'all';
	case Spam       = 'spam';
	case Trash      = 'trash';

	public function label(): string {
		return match ( $this ) {
			self::Mine       => __( 'Mine', 'mizkar' ),
			self::Unassigned => __( 'Unassigned', 'mizkar' ),
			self::Open       => __( 'Open', 'mizkar' ),
			self::Waiting    => __( 'Waiting', 'mizkar' ),
			self::All        => __( 'All', 'mizkar' ),
			self::Spam       => __( 'Spam', 'mizkar' ),
			self::Trash      => __( 'Trash', 'mizkar' ),
		};
	}

	/** @return list<Status> */
	public function statuses(): array {
		return match ( $this ) {
			self::Mine, self::Unassigned => Status::active(),
			self::Open                   => array( Status::New, Status::Open ),
			self::Waiting                => array( Status::Waiting, Status::OnHold ),
			self::All                    => Status::listed(),
			self::Spam                   => array( Status::Spam ),
			self::Trash                  => array( Status::Trash ),
		};
	}

	/** Whose tickets: null for anybody's, 0 for nobody's. */
	public function assignee_id( int $user_id ): ?int {
		return match ( $this ) {
			self::Mine       => $user_id,
			self::Unassigned => 0,
			default          => null,
		};
	}

	public function query( int $user_id ): TicketQuery {
		return new TicketQuery( $this->statuses(), assignee_id: $this->assignee_id( $user_id ) );
	}
}
