<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

/** What came of a form post that did not succeed: everything that was typed, and what is wrong with it. */
final class FormOutcome {

	/**
	 * @param string                $action  Which form it was.
	 * @param array<string, string> $values  As typed.
	 * @param array<string, string> $errors  In words for a person, by field.
	 * @param string                $message One sentence above the form.
	 * @param array<string, string> $files   Uploaded already and kept for the next try: name by key.
	 */
	public function __construct(
		public readonly string $action,
		public readonly array $values = array(),
		public readonly array $errors = array(),
		public readonly string $message = '',
		public readonly array $files = array(),
	) {
	}

	public function value( string $name ): string {
		return $this->values[ $name ] ?? '';
	}

	public function failed(): bool {
		return '' !== $this->message || array() !== $this->errors;
	}
}
