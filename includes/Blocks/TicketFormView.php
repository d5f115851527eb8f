<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Kernel\Digits;
use Mizkar\Kernel\Values;
use Mizkar\Settings\Settings;
use Mizkar\Tickets\Department;
use Mizkar\Tickets\DepartmentService;

/** The ticket form: the form itself, its receipt, or why it is not there. */
final class TicketFormView {

	/** More departments than this are a select instead of cards. */
	private const MOST_CARDS = 6;

	public function __construct(
		private readonly FormPost $post,
		private readonly FormHandler $handler,
		private readonly FormGuard $guard,
		private readonly FilesField $files,
		private readonly Visitors $visitors,
		private readonly DepartmentService $departments,
		private readonly Settings $settings,
		private readonly CurrentPage $page,
		private readonly ViewConfig $config,
	) {
	}

	/**
	 * @param Values $attributes As block.json has them.
	 * @param string $wrapper    The attributes of the block's outer element, escaped.
	 */
	public function render( Values $attributes, string $wrapper ): string {
		$outcome = $this->handler->outcome( FormHandler::CREATE );
		$fields  = new FormFields( wp_unique_id( 'mizkar-ask-' ), $this->with_default_department( $outcome, $attributes ) );
		$heading = $this->heading( $attributes->string( 'heading' ) );
		$inner   = $this->may_ask() ? $this->receipt() . $this->form( $fields, $attributes->bool( 'showSubject', true ) ) : $this->sign_in();
		$titled  = '' === $heading ? '' : Markup::text( 'h2', $heading, array( 'class' => 'mizkar-heading' ) );
		$folded  = $this->post->ticket_id() > 0 && ! $outcome->failed();
		$this->config->provide( CurrentPage::FORM );
		return Markup::safe_from_filters(
			sprintf(
				'<div %s data-wp-interactive="%s" data-wp-context="%s" data-wp-init="callbacks.start">%s</div>',
				$wrapper,
				CurrentPage::FORM,
				esc_attr( Markup::json( $this->context( $fields ) ) ),
				$folded ? Markup::tag( 'details', array( 'class' => 'mizkar-fold' ), Markup::text( 'summary', __( 'Ask something new', 'mizkar' ) ), $inner ) : $titled . $inner
			)
		);
	}

	/** Under a list of tickets the form needs one, or it looks like a part of the list. */
	private function heading( string $chosen ): string {
		return '' === $chosen && $this->page->has( CurrentPage::TICKETS ) && $this->visitors->is_known() ? __( 'Ask something new', 'mizkar' ) : $chosen;
	}

	private function may_ask(): bool {
		return $this->visitors->customer()->user_id > 0 || $this->settings->values()->bool( 'guests_may_ask' );
	}

	private function sign_in(): string {
		return Markup::tag(
			'div',
			array( 'class' => 'mizkar-notice' ),
			Markup::text( 'p', __( 'Please sign in to ask a question. You will see all your tickets in one place.', 'mizkar' ) ),
			Markup::text( 'a', __( 'Sign in', 'mizkar' ), array( 'href' => $this->page->sign_in_url(), 'class' => 'wp-element-button mizkar-button' ) )
		);
	}

	private function form( FormFields $fields, bool $has_subject ): string {
		$subject = $has_subject
			? $fields->line( 'subject', __( 'Subject', 'mizkar' ), array( 'required' => true, 'autocomplete' => 'off' ) )
			: Markup::hidden( FormPost::PREFIX . 'untitled', 1 );
		return Markup::tag(
			'form',
			array(
				'method'               => 'post',
				'enctype'              => 'multipart/form-data',
				'class'                => 'mizkar-form',
				'data-wp-bind--hidden' => 'context.isSent',
				'data-wp-on--submit'   => 'actions.submit',
				'data-wp-on--input'    => 'actions.type',
				'data-wp-on--focusin'  => 'actions.act',
				'data-wp-on--paste'    => 'actions.paste',
				'data-wp-on--dragover' => 'actions.dragOver',
				'data-wp-on--dragleave' => 'actions.dragLeave',
				'data-wp-on--drop'     => 'actions.drop',
			),
			$fields->summary(),
			$this->department( $fields ),
			$this->person( $fields ),
			$subject,
			$fields->text( 'body', __( 'How can we help?', 'mizkar' ), array( 'required' => true ) ),
			$this->files->render( $fields ),
			$fields->guard( $this->guard, FormHandler::CREATE, array( $this->token() ) ),
			$fields->send( __( 'Send', 'mizkar' ) )
		);
	}

	/** On a page that a cache may keep there is none; after a post that was sent back there is. */
	private function token(): string {
		return $this->handler->outcome( FormHandler::CREATE )->failed() ? Markup::hidden( FormPost::PREFIX . 'token', $this->guard->token( $this->visitors->customer() ) ) : '';
	}

	/** Asked of visitors only. It is in every page, because a cached one may reach somebody else. */
	private function person( FormFields $fields ): string {
		$is_member = $this->visitors->customer()->user_id > 0;
		return Markup::tag(
			'fieldset',
			array( 'class' => 'mizkar-person', 'hidden' => $is_member, 'disabled' => $is_member, 'data-wp-bind--hidden' => 'context.isMember', 'data-wp-bind--disabled' => 'context.isMember' ),
			Markup::text( 'legend', __( 'About you', 'mizkar' ), array( 'class' => 'mizkar-unseen' ) ),
			$fields->line( 'name', __( 'Your name', 'mizkar' ), array( 'required' => true, 'autocomplete' => 'name', 'maxlength' => 120 ) ),
			$fields->line( 'email', __( 'Your e-mail address', 'mizkar' ), array( 'required' => true, 'type' => 'email', 'autocomplete' => 'email', 'dir' => 'ltr', 'maxlength' => 190 ) )
		);
	}

	private function department( FormFields $fields ): string {
		$departments = $this->departments->all();
		if ( count( $departments ) < 2 ) {
			return '';
		}
		if ( count( $departments ) > self::MOST_CARDS ) {
			$options = array_map( static fn ( Department $department ): string => Markup::text( 'option', $department->name, array( 'value' => $department->id, 'selected' => $fields->value( 'department_id' ) === (string) $department->id ) ), $departments );
			return $fields->field( 'department_id', __( 'What is it about?', 'mizkar' ), $fields->select( 'department_id', Markup::text( 'option', __( 'Please choose', 'mizkar' ), array( 'value' => '' ) ) . implode( '', $options ) ) );
		}
		return Markup::tag(
			'fieldset',
			array( 'class' => 'mizkar-field mizkar-cards', 'id' => $fields->id( 'department_id' ), 'aria-describedby' => $fields->id( 'department_id' ) . '-error' ),
			Markup::text( 'legend', __( 'What is it about?', 'mizkar' ), array( 'class' => 'mizkar-label' ) ),
			Markup::tag( 'div', array( 'class' => 'mizkar-cards__list' ), ...array_map( static fn ( Department $department ): string => self::card( $fields, $department ), $departments ) ),
			$fields->message( 'department_id' )
		);
	}

	private static function card( FormFields $fields, Department $department ): string {
		$input = array(
			'type'     => 'radio',
			'name'     => FormPost::PREFIX . 'department_id',
			'value'    => $department->id,
			'required' => true,
			'checked'  => $fields->value( 'department_id' ) === (string) $department->id,
		);
		return Markup::tag(
			'label',
			array( 'class' => 'mizkar-card' ),
			Markup::tag( 'input', $input ),
			Markup::tag( 'span', array( 'class' => 'mizkar-card__text' ), Markup::user_text( 'span', $department->name, 'mizkar-card__name' ), '' === $department->description ? '' : Markup::user_text( 'span', $department->description, 'mizkar-card__description' ) )
		);
	}

	private function receipt(): string {
		return Markup::tag(
			'div',
			array( 'class' => 'mizkar-notice mizkar-receipt', 'tabindex' => -1, 'autofocus' => $this->received_id() > 0, 'data-wp-bind--hidden' => '!context.isSent' ),
			Markup::tag( 'h2', array( 'class' => 'mizkar-receipt__title', 'data-wp-text' => 'context.receipt.title' ) ),
			Markup::text( 'p', __( 'We have written to you. The mail has a link to your ticket, so that you find it again.', 'mizkar' ) ),
			Markup::text( 'p', __( 'Somebody reads your question now. You get a mail as soon as there is an answer.', 'mizkar' ) ),
			Markup::tag(
				'p',
				array( 'class' => 'mizkar-actions' ),
				Markup::text( 'a', __( 'See your ticket', 'mizkar' ), array( 'class' => 'wp-element-button mizkar-button', 'href' => '#', 'data-wp-bind--href' => 'context.receipt.url' ) ),
				Markup::text( 'a', __( 'Ask something else', 'mizkar' ), array( 'href' => $this->post->address( array( 'ticket' => false ) ) ) )
			)
		);
	}

	/** The ticket that this browser has just sent, proven by the address; 0 for none. */
	private function received_id(): int {
		[ $id, $signature ] = explode( '-', $this->post->query( 'received' ), 2 ) + array( '', '' );
		return ctype_digit( $id ) && strlen( $id ) < 19 && hash_equals( FormHandler::receipt_signature( (int) $id ), $signature ) ? (int) $id : 0;
	}

	/** @return array<string, mixed> */
	private function context( FormFields $fields ): array {
		$id     = $this->received_id();
		$number = $id > 0 ? Digits::local( $this->settings->number( $id ) ) : '';
		return $fields->context() + array(
			'isMember' => $this->visitors->customer()->user_id > 0,
			'isSent'   => $id > 0,
			'receipt'  => array( 'title' => '' === $number ? '' : ViewConfig::receipt_title( $number ), 'url' => $id > 0 ? $this->page->ticket_url( $id ) : '' ),
		);
	}

	private function with_default_department( FormOutcome $outcome, Values $attributes ): FormOutcome {
		if ( $outcome->failed() || 0 === $attributes->int( 'departmentId' ) ) {
			return $outcome;
		}
		return new FormOutcome( $outcome->action, array( 'department_id' => (string) $attributes->int( 'departmentId' ) ) );
	}
}
