<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Attachments\AttachmentService;
use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\ByteSize;
use Mizkar\Kernel\Values;
use Mizkar\Tickets\AuthorType;
use Mizkar\Tickets\Message;
use Mizkar\Tickets\MessageKind;
use Mizkar\Tickets\Status;
use Mizkar\Tickets\TicketReader;

/** A conversation as its customer reads it: what was said, and how its state moved. Notes never come here. */
final class ThreadView {

	private const PAGE = 100;

	public function __construct( private readonly TicketReader $reader, private readonly AttachmentService $attachments, private readonly TimeTag $time ) {
	}

	public static function id( int $message_id ): string {
		return "mizkar-message-$message_id";
	}

	/** @return array{string, int} The markup of the list, and the last message's id. */
	public function render( int $ticket_id, Viewer $viewer ): array {
		$last  = 0;
		$items = '';
		do {
			$messages = $this->reader->messages( $ticket_id, $last, self::PAGE, $viewer );
			$files    = $this->attachments->for_messages( array_map( static fn ( Message $message ): int => $message->id, $messages ) );
			foreach ( $messages as $message ) {
				$last   = $message->id;
				$items .= $this->item( $message, array_map( fn ( $file ): Values => Values::from( $this->attachments->present( $file ) ), $files[ $message->id ] ?? array() ) );
			}
		} while ( self::PAGE === count( $messages ) );
		return array( Markup::tag( 'ol', array( 'class' => 'mizkar-thread' ), $items, self::fresh_item() ), $last );
	}

	/** @param list<Values> $files As AttachmentSchema says. */
	private function item( Message $message, array $files ): string {
		if ( MessageKind::Event === $message->kind ) {
			return $this->event( $message );
		}
		if ( MessageKind::Note === $message->kind ) {
			return '';
		}
		$is_own = AuthorType::Contact === $message->author_type;
		return Markup::tag(
			'li',
			array( 'class' => $is_own ? 'mizkar-message is-own' : 'mizkar-message', 'id' => self::id( $message->id ) ),
			Markup::tag( 'div', array( 'class' => 'mizkar-message__head' ), Markup::user_text( 'strong', self::author( $message ), 'mizkar-message__author' ), ' ', $this->time->render( $message->created_at ) ),
			Markup::tag( 'div', array( 'class' => 'mizkar-message__body', 'dir' => 'auto' ), $message->body_html ),
			array() === $files ? '' : Markup::tag( 'ul', array( 'class' => 'mizkar-attachments' ), ...array_map( self::file( ... ), $files ) )
		);
	}

	private function event( Message $message ): string {
		$status = Status::tryFrom( Values::from( $message->event )->string( 'to' ) );
		if ( null === $status || 'status' !== Values::from( $message->event )->string( 'type' ) ) {
			return '';
		}
		return Markup::tag( 'li', array( 'class' => 'mizkar-message is-event', 'id' => self::id( $message->id ) ), Markup::text( 'span', StatusWords::event( $status ) ), ' ', $this->time->render( $message->created_at ) );
	}

	private static function author( Message $message ): string {
		return match ( true ) {
			AuthorType::Contact === $message->author_type => __( 'You', 'mizkar' ),
			'' === $message->author_name                  => __( 'Support', 'mizkar' ),
			default                                       => $message->author_name,
		};
	}

	private static function file( Values $file ): string {
		$name = $file->string( 'name' );
		if ( $file->bool( 'is_image' ) ) {
			$image = array( 'src' => $file->string( 'url' ), 'alt' => $name, 'width' => $file->int_or_null( 'width' ), 'height' => $file->int_or_null( 'height' ), 'loading' => 'lazy' );
			return Markup::tag( 'li', array( 'class' => 'is-image' ), Markup::tag( 'a', array( 'href' => $file->string( 'url' ), 'target' => '_blank', 'rel' => 'noopener' ), Markup::tag( 'img', $image ) ) );
		}
		return Markup::tag(
			'li',
			array(),
			Markup::tag( 'a', array( 'href' => $file->string( 'url' ), 'download' => true ), Markup::user_text( 'span', $name, 'mizkar-file-item__name' ) ),
			' ',
			Markup::text( 'span', ByteSize::local( $file->int( 'bytes' ) ), array( 'class' => 'mizkar-file-item__size' ) )
		);
	}

	/** The same for messages that arrive while the page is open. */
	private static function fresh_item(): string {
		$file = Markup::tag(
			'template',
			array( 'data-wp-each--file' => 'context.message.files', 'data-wp-each-key' => 'context.file.key' ),
			Markup::tag(
				'li',
				array( 'data-wp-class--is-image' => 'context.file.isImage' ),
				Markup::tag(
					'a',
					array( 'data-wp-bind--href' => 'context.file.url', 'target' => '_blank', 'rel' => 'noopener' ),
					Markup::tag( 'img', array( 'data-wp-bind--src' => 'context.file.image', 'data-wp-bind--alt' => 'context.file.alt', 'data-wp-bind--hidden' => '!context.file.isImage', 'data-wp-bind--width' => 'context.file.width', 'data-wp-bind--height' => 'context.file.height' ) ),
					Markup::tag( 'span', array( 'class' => 'mizkar-file-item__name', 'dir' => 'auto', 'data-wp-text' => 'context.file.name', 'data-wp-bind--hidden' => 'context.file.isImage' ) )
				)
			)
		);
		return Markup::tag(
			'template',
			array( 'data-wp-each--message' => 'context.fresh', 'data-wp-each-key' => 'context.message.id' ),
			Markup::tag(
				'li',
				array( 'class' => 'mizkar-message is-fresh', 'data-wp-class--is-own' => 'context.message.isOwn', 'data-wp-class--is-event' => 'context.message.isEvent', 'data-wp-bind--id' => 'context.message.domId' ),
				Markup::tag(
					'div',
					array( 'class' => 'mizkar-message__head' ),
					Markup::tag( 'strong', array( 'class' => 'mizkar-message__author', 'dir' => 'auto', 'data-wp-text' => 'context.message.author' ) ),
					' ',
					Markup::tag( 'time', array( 'data-wp-bind--datetime' => 'context.message.at', 'data-wp-bind--title' => 'context.message.absolute', 'data-wp-text' => 'context.message.relative' ) )
				),
				Markup::tag( 'div', array( 'class' => 'mizkar-message__body', 'dir' => 'auto', 'data-wp-bind--hidden' => 'context.message.isEvent', 'data-wp-init' => 'callbacks.fillBody' ) ),
				Markup::tag( 'ul', array( 'class' => 'mizkar-attachments', 'data-wp-bind--hidden' => '!context.message.files.length' ), $file )
			)
		);
	}
}
