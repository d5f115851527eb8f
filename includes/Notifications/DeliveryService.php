<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

use Mizkar\Kernel\Clock;
use Mizkar\Kernel\Cursor;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Page;

/** The delivery log. */
final class DeliveryService {

	private const KEPT_S = 90 * 86_400;

	public function __construct( private readonly DeliveryRepository $deliveries, private readonly OutboxRepository $outbox, private readonly Clock $clock ) {
	}

	/** @return Page<OutboxRow> The newest first. */
	public function page( ?DeliveryStatus $status, ?Cursor $cursor, int $limit ): Page {
		return $this->deliveries->page( $status, $cursor, $limit );
	}

	/** @throws MizkarException NotFound. */
	public function get( int $id ): OutboxRow {
		return $this->deliveries->get( $id ) ?? throw new MizkarException( ErrorCode::NotFound );
	}

	/**
	 * What has left already leaves once more as a row (and a mail) of its own; anything else is tried again as it is.
	 *
	 * @throws MizkarException NotFound; InUse while a gateway has it.
	 */
	public function resend( int $id ): OutboxRow {
		$row = $this->get( $id );
		if ( DeliveryStatus::Sending === $row->status ) {
			throw new MizkarException( ErrorCode::InUse, array( 'id' => __( 'This is being sent right now.', 'mizkar' ) ) );
		}
		if ( DeliveryStatus::Sent === $row->status || DeliveryStatus::Logged === $row->status ) {
			$new = $row->once_more();
			$this->outbox->add( array( $new ), $row->gateway );
			return $this->get( $this->deliveries->id_of( $new ) );
		}
		$this->deliveries->queue_again( $id );
		return $this->get( $id );
	}

	/** How long, in seconds, what is due has been waiting at most. */
	public function delay_s(): int {
		return $this->deliveries->oldest_due_age_s();
	}

	/** @return int How many old rows were deleted. */
	public function clean_up(): int {
		return $this->deliveries->delete_finished_before( $this->clock->sql( -self::KEPT_S ) );
	}
}
