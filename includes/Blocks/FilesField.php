<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Kernel\ByteSize;
use Mizkar\Kernel\Digits;
use Mizkar\Settings\Settings;

/** Choosing files: a plain file input, which the view module turns into a drop zone with progress. */
final class FilesField {

	private const PICTURES = array( 'jpg', 'jpeg', 'png', 'webp' );

	public function __construct( private readonly Settings $settings ) {
	}

	public function render( FormFields $fields ): string {
		$values = $this->settings->values();
		/* translators: 1: a number of files, 2: a size, as in "10 MB". */
		$hint  = sprintf( __( 'Up to %1$s files of %2$s each.', 'mizkar' ), Digits::local( $values->int( 'attachment_max_files' ) ), ByteSize::local( $values->int( 'attachment_max_bytes' ) ) );
		$input = Markup::tag(
			'input',
			array(
				'type'                       => 'file',
				'multiple'                   => true,
				'id'                         => $fields->id( 'files' ),
				'name'                       => FormPost::PREFIX . 'files[]',
				'accept'                     => $this->accept(),
				'aria-describedby'           => $fields->id( 'files' ) . '-hint ' . $fields->id( 'files' ) . '-error',
				'data-wp-on--change'         => 'actions.chooseFiles',
			)
		);
		return Markup::tag(
			'div',
			array( 'class' => 'mizkar-field mizkar-files', 'data-wp-class--is-dragging' => 'context.isDragging', 'data-wp-class--is-live' => 'context.isLive' ),
			Markup::text( 'label', __( 'Files (optional)', 'mizkar' ), array( 'for' => $fields->id( 'files' ), 'class' => 'mizkar-label' ) ),
			Markup::tag( 'div', array( 'class' => 'mizkar-drop' ), $input, Markup::text( 'label', __( 'Choose files', 'mizkar' ), array( 'for' => $fields->id( 'files' ), 'class' => 'mizkar-choose' ) ), Markup::tag( 'p', array( 'class' => 'mizkar-hint', 'id' => $fields->id( 'files' ) . '-hint' ), esc_html( $hint ), Markup::text( 'span', ' ' . __( 'You can also drop or paste them here.', 'mizkar' ), array( 'class' => 'mizkar-hint__drop' ) ) ) ),
			$fields->message( 'files' ),
			Markup::tag( 'ul', array( 'class' => 'mizkar-file-list', 'data-wp-bind--hidden' => '!context.files.length' ), self::item() )
		);
	}

	/** With "image/*" a phone offers its camera too. */
	private function accept(): string {
		$types  = $this->settings->values()->strings( 'attachment_types' );
		$accept = array_map( static fn ( string $type ): string => ".$type", $types );
		return implode( ',', array() === array_diff( self::PICTURES, $types ) ? array( 'image/*', ...$accept ) : $accept );
	}

	private static function item(): string {
		$button = static fn ( string $class, string $action, string $label, string $shown_if ): string => Markup::text(
			'button',
			$label,
			array( 'type' => 'button', 'class' => "mizkar-link-button $class", 'data-wp-on--click' => $action, 'data-wp-bind--hidden' => "!$shown_if", 'data-wp-bind--aria-describedby' => 'context.file.id' )
		);
		return Markup::tag(
			'template',
			array( 'data-wp-each--file' => 'context.files', 'data-wp-each-key' => 'context.file.id' ),
			Markup::tag(
				'li',
				array( 'class' => 'mizkar-file-item', 'data-wp-class--is-failed' => 'context.file.isFailed' ),
				Markup::tag( 'input', array( 'type' => 'hidden', 'name' => FormPost::PREFIX . 'kept[]', 'data-wp-bind--value' => 'context.file.kept' ) ),
				Markup::tag( 'span', array( 'class' => 'mizkar-file-item__name', 'dir' => 'auto', 'data-wp-text' => 'context.file.name', 'data-wp-bind--id' => 'context.file.id' ) ),
				Markup::tag( 'span', array( 'class' => 'mizkar-file-item__size', 'data-wp-text' => 'context.file.size' ) ),
				Markup::tag( 'progress', array( 'max' => 100, 'data-wp-bind--value' => 'context.file.percent', 'data-wp-bind--hidden' => '!context.file.isSending', 'data-wp-bind--aria-labelledby' => 'context.file.id' ) ),
				Markup::tag( 'span', array( 'class' => 'mizkar-error', 'data-wp-text' => 'context.file.error', 'data-wp-bind--hidden' => '!context.file.error' ) ),
				$button( 'mizkar-file-item__retry', 'actions.retryFile', __( 'Try again', 'mizkar' ), 'context.file.mayRetry' ),
				$button( 'mizkar-file-item__remove', 'actions.removeFile', __( 'Remove', 'mizkar' ), 'context.isLive' )
			)
		);
	}
}
