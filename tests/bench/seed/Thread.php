<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Bench\Seed;

use Mizkar\Kernel\Text;

/** What was said in one ticket: question, answer, a change or a note, and the last word; as often as asked for. */
final class Thread {

	public string $subject = '';

	public string $excerpt = '';

	public int $public_count = 0;

	/** @var list<list<scalar|null>> As Seed::COLUMNS says. */
	public array $messages = array();

	/** @var array<array-key, true> */
	private array $words = array();

	/**
	 * @param list<scalar|null>                   $contact A row, as Seed::COLUMNS says.
	 * @param non-empty-list<int>                 $agent_ids
	 * @param array<string, non-empty-list<Piece>> $pieces
	 */
	public function __construct( private readonly int $ticket_id, private readonly array $contact, private readonly array $agent_ids, private readonly array $pieces, private readonly Dice $dice ) {
	}

	/**
	 * @param list<int>   $times When the last four were written; earlier ones lie in between.
	 * @param list<Piece> $marks Said in the first message.
	 */
	public function write( array $times, array $marks, int $count ): void {
		$this->hear( Piece::of( $this->ticket_id . ' ' . $this->contact[3] . ' ' . $this->contact[4] ) );
		$this->subject = implode( ' ', array_map( $this->say( ... ), array( $this->any( 'thing' ), $this->any( 'trouble' ) ) ) );
		$this->entry( 'reply', false, $this->sentence( array( 'thing', 'trouble', 'when' ), array( 'wish', 'number', 'thanks' ), $marks ), $times[0] );
		for ( $n = 1; $n < $count - 1; $n++ ) {
			$time = $times[ 1 + intdiv( ( $n - 1 ) * 2, max( 1, $count - 2 ) ) ];
			match ( true ) {
				1 === $n % 2 => $this->entry( 'reply', true, $this->sentence( array( 'answer' ), array( 'answer', 'thanks' ), array() ), $time ),
				4 === $count && 0 === $this->dice->below( 2 ) => $this->entry( 'event', true, '', $time ),
				default      => $this->entry( 'note', true, $this->sentence( array( 'note' ), array(), array() ), $time ),
			};
		}
		$this->entry( 'reply', false, $this->sentence( array( 'wish' ), array( 'thing', 'thanks' ), array() ), $times[3] );
	}

	/** @return list<array-key> What search finds it by. */
	public function words(): array {
		return array_keys( $this->words );
	}

	private function any( string $kind ): Piece {
		return $this->dice->pick( $this->pieces[ $kind ] );
	}

	private function say( Piece $piece ): string {
		$this->hear( $piece );
		return $piece->text;
	}

	private function hear( Piece $piece ): void {
		$this->words += $piece->words;
	}

	/**
	 * @param list<string> $first Kinds, all in the first sentence.
	 * @param list<string> $more  Kinds, one sentence each.
	 * @param list<Piece>  $marks
	 */
	private function sentence( array $first, array $more, array $marks ): string {
		$text = implode( ' ', array_map( fn ( string $kind ): string => $this->say( $this->any( $kind ) ), $first ) ) . '.';
		foreach ( $more as $kind ) {
			$text .= ' ' . $this->say( $this->any( $kind ) );
			if ( 'number' === $kind ) {
				$text .= ' ' . $this->say( Piece::of( (string) ( 100_000 + $this->ticket_id * 7 % 900_000 ) ) );
			}
			$text .= '.';
		}
		foreach ( $marks as $mark ) {
			$text .= ' ' . $this->say( $mark ) . '.';
		}
		return $text;
	}

	private function entry( string $kind, bool $by_agent, string $text, int $time ): void {
		$is_public = 'note' !== $kind;
		if ( 'reply' === $kind ) {
			++$this->public_count;
			$this->excerpt = mb_strlen( $text ) > 140 ? Text::excerpt( $text ) : $text;
		}
		$this->messages[] = array(
			$this->ticket_id,
			$kind,
			$by_agent ? 'agent' : 'contact',
			$by_agent ? $this->dice->pick( $this->agent_ids ) : $this->contact[0],
			$by_agent ? 'Agent' : $this->contact[3],
			'' === $text ? '' : "<p>$text</p>",
			'event' === $kind ? '{"type":"status","from":"new","to":"open"}' : '',
			$is_public ? 1 : 0,
			gmdate( 'Y-m-d H:i:s', $time ),
		);
	}
}
