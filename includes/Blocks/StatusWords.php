<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Tickets\Status;

/** A ticket's state in words to its customer. */
final class StatusWords {

	/** Nobody is told that he was taken for spam: to him it looks closed, and is. */
	public static function shown( Status $status ): Status {
		return Status::Spam === $status ? Status::Closed : $status;
	}

	public static function label( Status $status ): string {
		return Status::Waiting === $status ? __( 'Waiting for you', 'mizkar' ) : self::shown( $status )->label();
	}

	/** One line of a thread's history. */
	public static function event( Status $status ): string {
		return match ( $status ) {
			Status::New, Status::Open => __( 'The ticket is open.', 'mizkar' ),
			Status::Waiting => __( 'We are waiting for your answer.', 'mizkar' ),
			Status::OnHold  => __( 'The ticket is on hold. We will come back to it.', 'mizkar' ),
			Status::Solved  => __( 'The ticket is solved.', 'mizkar' ),
			Status::Closed, Status::Spam, Status::Trash => __( 'The ticket is closed.', 'mizkar' ),
		};
	}

	/** The icon is drawn by the style sheet, from the attribute. */
	public static function badge( Status $status ): string {
		return Markup::tag(
			'span',
			array( 'class' => 'mizkar-status', 'data-status' => self::shown( $status )->value ),
			Markup::tag( 'span', array( 'class' => 'mizkar-status__icon', 'aria-hidden' => 'true' ) ),
			Markup::text( 'span', self::label( $status ), array( 'class' => 'mizkar-status__word' ) )
		);
	}

	/** @return array<string, array{label: string, event: string}> For the view module, by status. */
	public static function all(): array {
		$words = array();
		foreach ( array( ...Status::listed(), Status::Spam ) as $status ) {
			$words[ $status->value ] = array( 'label' => self::label( $status ), 'event' => self::event( $status ) );
		}
		return $words;
	}
}
