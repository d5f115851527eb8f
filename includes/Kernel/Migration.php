<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/** One step of the schema. Running it twice does no harm, so that one that died in the middle is simply run again. */
interface Migration {

	/** The order over all modules, as in 2026_01_01_01. Never changed once released. */
	public function version(): string;

	public function up( Database $database ): void;
}
