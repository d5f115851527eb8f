<?php
declare( strict_types=1 );

namespace Mizkar\Notifications\Gateways;

use Mizkar\Kernel\Field;
use Mizkar\Notifications\OutgoingMessage;

/** A way out. One folder, and one line in Gateways. */
interface Gateway {

	/** As in "mail". Stored in the outbox, so never changed once released. */
	public function key(): string;

	public function label(): string;

	/** @return list<Field> What its owner sets, beyond the desk's own settings. */
	public function settings(): array;

	/** @return list<array{string, \Closure, int, int}> WordPress hooks that it listens to: name, listener, priority, arguments. */
	public function listeners(): array;

	public function send( OutgoingMessage $message ): Result;

	/** Whether the last message was accepted, for the case that PHP ends before send() has returned. */
	public function has_accepted(): bool;
}
