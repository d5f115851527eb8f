<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\Digits;
use Mizkar\Signals\Signals;
use Mizkar\Tickets\Status;
use Mizkar\Tickets\Ticket;

/** One ticket: its thread, answering, and saying that it is solved. */
final class TicketView {

	/** The id of the line that says what was just done. */
	public const SAID = 'mizkar-said';

	public function __construct(
		private readonly FormPost $post,
		private readonly FormHandler $handler,
		private readonly FormGuard $guard,
		private readonly FilesField $files,
		private readonly ThreadView $thread,
		private readonly CurrentPage $page,
		private readonly Signals $signals,
		private readonly TimeTag $time,
	) {
	}

	public function render( Ticket $ticket, Viewer $viewer ): string {
		$status              = StatusWords::shown( $ticket->status );
		$outcome             = $this->handler->outcome( FormHandler::REPLY, FormHandler::STATUS );
		$fields              = new FormFields( wp_unique_id( 'mizkar-reply-' ), $outcome );
		$signal              = $this->signals->address( "ticket:$ticket->id:customer" );
		$signal             += array( 'seq' => $this->signals->sequence( $signal['name'] ) ); // Before the thread is read: what comes between is told twice, not never.
		[ $thread, $last_id ] = $this->thread->render( $ticket->id, $viewer );
		$context             = $fields->context() + array(
			'ticketId'   => $ticket->id,
			'status'     => $status->value,
			'statusWord' => StatusWords::label( $status ),
			'isSolved'   => Status::Solved === $status,
			'isClosed'   => Status::Closed === $status,
			'isDone'     => $status->is_done(),
			'signal'     => $signal,
			'lastId'     => $last_id,
			'fresh'      => array(),
			'said'       => $this->said(),
			'live'       => '',
		);
		return Markup::tag(
			'article',
			array( 'class' => 'mizkar-ticket', 'data-wp-context' => Markup::json( $context ), 'data-wp-init' => 'callbacks.watchTicket', 'data-wp-init--times' => 'callbacks.keepTimesRight' ),
			Markup::tag( 'p', array( 'class' => 'mizkar-back' ), Markup::text( 'a', __( 'All your tickets', 'mizkar' ), array( 'href' => $this->page->tickets_url() ) ) ),
			$this->head( $ticket ),
			$thread,
			Markup::tag( 'p', array( 'class' => 'mizkar-notice mizkar-said', 'id' => self::SAID, 'role' => 'status', 'tabindex' => -1, 'autofocus' => '' !== $this->said() && ! $outcome->failed(), 'data-wp-text' => 'context.said', 'data-wp-bind--hidden' => '!context.said' ) ),
			// What a script does is seen in the thread; a reader that listens is told.
			Markup::tag( 'p', array( 'class' => 'mizkar-unseen', 'role' => 'status', 'data-wp-text' => 'context.live' ) ),
			Markup::text( 'p', __( 'This ticket is closed. If something is left, please ask anew.', 'mizkar' ), array( 'class' => 'mizkar-notice', 'data-wp-bind--hidden' => '!context.isClosed' ) ),
			$this->reply( $fields, $viewer )
		);
	}

	private function head( Ticket $ticket ): string {
		$badge = Markup::tag(
			'span',
			array( 'class' => 'mizkar-status', 'data-wp-bind--data-status' => 'context.status' ),
			Markup::tag( 'span', array( 'class' => 'mizkar-status__icon', 'aria-hidden' => 'true' ) ),
			Markup::tag( 'span', array( 'class' => 'mizkar-status__word', 'data-wp-text' => 'context.statusWord' ) )
		);
		return Markup::tag(
			'header',
			array( 'class' => 'mizkar-ticket__head' ),
			Markup::user_text( 'h2', $ticket->subject, 'mizkar-heading' ),
			Markup::tag( 'p', array( 'class' => 'mizkar-meta' ), Markup::text( 'bdi', Digits::local( $ticket->number ) ), $badge, $this->time->render( $ticket->created_at ) )
		);
	}

	private function reply( FormFields $fields, Viewer $viewer ): string {
		$token  = Markup::hidden( FormPost::PREFIX . 'token', $this->guard->token( $viewer ) );
		$solve  = $this->status_form( $fields, Status::Solved, $token );
		$reopen = $this->status_form( $fields, Status::Open, $token );
		$form   = Markup::tag(
			'form',
			array(
				'method'               => 'post',
				'enctype'              => 'multipart/form-data',
				'class'                => 'mizkar-form mizkar-reply',
				'data-wp-bind--hidden' => 'context.isClosed',
				'data-wp-on--submit'   => 'actions.submit',
				'data-wp-on--input'    => 'actions.type',
				'data-wp-on--focusin'  => 'actions.act',
				'data-wp-on--paste'    => 'actions.paste',
				'data-wp-on--dragover' => 'actions.dragOver',
				'data-wp-on--dragleave' => 'actions.dragLeave',
				'data-wp-on--drop'     => 'actions.drop',
			),
			$fields->summary(),
			$fields->text( 'body', __( 'Your reply', 'mizkar' ), array( 'required' => true, 'rows' => 4 ) ),
			$this->files->render( $fields ),
			Markup::hidden( FormPost::PREFIX . 'action', FormHandler::REPLY ),
			$token,
			Markup::tag(
				'div',
				array( 'class' => 'mizkar-actions' ),
				$fields->send_button( __( 'Send', 'mizkar' ) ),
				self::status_button( $fields, Status::Solved, __( 'Mark as solved', 'mizkar' ), 'context.isDone' ),
				self::status_button( $fields, Status::Open, __( 'Open it again', 'mizkar' ), '!context.isSolved' ),
				$fields->progress()
			)
		);
		return $form . $solve . $reopen;
	}

	/** An empty form of its own: its button stands among the others. */
	private function status_form( FormFields $fields, Status $status, string $token ): string {
		return Markup::tag(
			'form',
			array( 'method' => 'post', 'hidden' => true, 'id' => $fields->id( $status->value ), 'data-wp-on--submit' => 'actions.changeStatus' ),
			Markup::hidden( FormPost::PREFIX . 'action', FormHandler::STATUS ),
			Markup::hidden( FormPost::PREFIX . 'status', $status->value ),
			$token
		);
	}

	private static function status_button( FormFields $fields, Status $status, string $label, string $hidden_if ): string {
		return Markup::text( 'button', $label, array( 'type' => 'submit', 'class' => 'mizkar-link-button', 'form' => $fields->id( $status->value ), 'data-wp-bind--hidden' => $hidden_if ) );
	}

	private function said(): string {
		return match ( $this->post->query( 'sent' ) ) {
			'reply'    => __( 'Your message has been sent.', 'mizkar' ),
			'solved'   => __( 'Thank you for telling us. If something is left, just write again.', 'mizkar' ),
			'reopened' => __( 'The ticket is open again. Please write what is left.', 'mizkar' ),
			default    => '',
		};
	}
}
