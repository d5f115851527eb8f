<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

/** How a list finds those of its tickets that have certain words: parts of a statement about the tickets "t", made by SearchRepository. */
final class WordMatch {

	/**
	 * @param string       $from                 Where the ticket ids "few" come from; empty where the list itself is walked.
	 * @param list<scalar> $from_parameters
	 * @param string       $joins                What else is looked at for each ticket.
	 * @param list<scalar> $joins_parameters
	 * @param string       $condition
	 * @param list<scalar> $condition_parameters
	 */
	public function __construct(
		public readonly string $from,
		public readonly array $from_parameters,
		public readonly string $joins,
		public readonly array $joins_parameters,
		public readonly string $condition,
		public readonly array $condition_parameters,
	) {
	}
}
