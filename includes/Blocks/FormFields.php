<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

/**
 * Fields of a visitor's form: each with its label, its hint and its message, tied together for screen readers. The same markup is
 * shown without JavaScript and brought to life by the view modules.
 */
final class FormFields {

	/** @param string $prefix Of ids, so that two forms fit on one page. */
	public function __construct( private readonly string $prefix, private readonly FormOutcome $outcome ) {
	}

	public function id( string $name ): string {
		return "$this->prefix-$name";
	}

	public function value( string $name ): string {
		return $this->outcome->value( $name );
	}

	/** @param array<string, string|int|bool|null> $attributes More of what an input may have. */
	public function line( string $name, string $label, array $attributes = array() ): string {
		$input = Markup::tag( 'input', $attributes + $this->attributes( $name ) + array( 'type' => 'text', 'value' => '' === $this->outcome->value( $name ) ? null : $this->outcome->value( $name ), 'maxlength' => 200 ) );
		return $this->field( $name, $label, $input );
	}

	/** @param array<string, string|int|bool|null> $attributes */
	public function text( string $name, string $label, array $attributes = array() ): string {
		return $this->field( $name, $label, Markup::text( 'textarea', $this->outcome->value( $name ), $attributes + $this->attributes( $name ) + array( 'rows' => 6 ) ) );
	}

	/** @param string $options Markup. */
	public function select( string $name, string $options ): string {
		return Markup::tag( 'select', array( 'required' => true ) + $this->attributes( $name ), $options );
	}

	/** @param string $inner One control, or several in a group of their own. */
	public function field( string $name, string $label, string $inner ): string {
		return Markup::tag( 'div', array( 'class' => 'mizkar-field' ), Markup::text( 'label', $label, array( 'for' => $this->id( $name ), 'class' => 'mizkar-label' ) ), $inner, $this->message( $name ) );
	}

	public function message( string $name ): string {
		return Markup::text(
			'p',
			'',
			array(
				'id'                   => $this->id( $name ) . '-error',
				'class'                => 'mizkar-error',
				'data-wp-text'         => "context.errors.$name",
				'data-wp-bind--hidden' => "!context.errors.$name",
			)
		);
	}

	/**
	 * What is wrong, above the form: takes the focus, and each line leads to its field.
	 */
	public function summary(): string {
		$template = Markup::tag(
			'template',
			array( 'data-wp-each--error' => 'context.problems', 'data-wp-each-key' => 'context.error.href' ),
			Markup::tag( 'li', array(), Markup::tag( 'a', array( 'data-wp-bind--href' => 'context.error.href', 'data-wp-text' => 'context.error.text' ) ) )
		);
		return Markup::tag(
			'div',
			array( 'class' => 'mizkar-summary', 'id' => $this->id( 'summary' ), 'tabindex' => -1, 'autofocus' => $this->outcome->failed(), 'data-wp-bind--hidden' => '!context.notice' ),
			Markup::tag( 'p', array( 'data-wp-text' => 'context.notice' ) ),
			Markup::tag( 'ul', array( 'data-wp-bind--hidden' => '!context.problems.length' ), $template )
		);
	}

	/** Where the view module says how it goes on: sending, kept while offline. */
	public function progress(): string {
		return Markup::tag( 'p', array( 'class' => 'mizkar-progress', 'role' => 'status', 'data-wp-text' => 'context.progress' ) );
	}

	/** @param list<string> $hidden Markup of hidden fields that this form needs. */
	public function guard( FormGuard $guard, string $action, array $hidden = array() ): string {
		$trap = FormPost::PREFIX . FormGuard::TRAP;
		return Markup::hidden( FormPost::PREFIX . 'action', $action )
			. Markup::hidden( FormPost::PREFIX . 'stamp', $guard->stamp() )
			. implode( '', $hidden )
			. Markup::tag(
				'div',
				array( 'class' => 'mizkar-trap', 'aria-hidden' => 'true' ),
				Markup::text( 'label', __( 'Leave this empty', 'mizkar' ), array( 'for' => $this->id( FormGuard::TRAP ) ) ),
				Markup::tag( 'input', array( 'type' => 'text', 'id' => $this->id( FormGuard::TRAP ), 'name' => $trap, 'tabindex' => -1, 'autocomplete' => 'off' ) )
			);
	}

	public function send( string $label ): string {
		return Markup::tag( 'div', array( 'class' => 'mizkar-actions' ), $this->send_button( $label ), $this->progress() );
	}

	/** Stays in the order of focus while it is sending. */
	public function send_button( string $label ): string {
		return Markup::text( 'button', $label, array( 'type' => 'submit', 'class' => 'wp-element-button mizkar-button', 'data-wp-bind--aria-disabled' => 'context.isSending' ) );
	}

	/** @return array<string, mixed> What the view module starts with: the same state as the markup shows. */
	public function context(): array {
		$problems = array();
		foreach ( $this->outcome->errors as $name => $text ) {
			$problems[] = array( 'href' => '#' . $this->id( $name ), 'text' => $text );
		}
		$files = array();
		foreach ( $this->outcome->files as $key => $name ) {
			$files[] = array( 'id' => "file-$key", 'key' => $key, 'kept' => "$key:$name", 'name' => $name, 'size' => '', 'percent' => 100, 'error' => '', 'isSending' => false, 'isFailed' => false, 'mayRetry' => false );
		}
		return array(
			'prefix'     => $this->prefix,
			'errors'     => (object) $this->outcome->errors,
			'problems'   => array() === $problems || 1 === count( $problems ) && $this->outcome->message === $problems[0]['text'] ? array() : $problems,
			'notice'     => $this->outcome->message,
			'progress'   => '',
			'files'      => $files,
			'isSending'  => false,
			'isDragging' => false,
			'isLive'     => false,
		);
	}

	/**
	 * Without directives: an element that is drawn anew would lose what was typed since.
	 *
	 * @return array<string, string|int|bool|null>
	 */
	private function attributes( string $name ): array {
		return array(
			'id'                         => $this->id( $name ),
			'name'                       => FormPost::PREFIX . $name,
			'class'                      => 'mizkar-input',
			'dir'                        => 'auto',
			'placeholder'                => ' ', // So that CSS knows that it is empty.
			'aria-describedby' => $this->id( $name ) . '-error',
			'aria-invalid'     => isset( $this->outcome->errors[ $name ] ) ? 'true' : null,
		);
	}
}
