<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/** Who is asking, for modules that know no contacts: enough to say whose an upload is. */
interface Requester {

	/** @return list<string> What stands for him, as in "user:12" or "session:" and a hash; empty for nobody. */
	public function owner_keys(): array;

	/** Works at the desk. */
	public function is_desk(): bool;
}
