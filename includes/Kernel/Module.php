<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

use Mizkar\Kernel\Rest\RestController;

/**
 * What Plugin.php asks of every module. All of it is lazy: a request that does not concern a module builds none of its services.
 */
abstract class Module {

	/** The only place of a module that adds actions, filters and event listeners. */
	public function hooks(): void {
	}

	/**
	 * @return array<string, \Closure(): list<RestController>> By the first part of the paths that they answer, as in "tickets": a request
	 *                                                         builds no others (held by ControllersTest).
	 */
	public function controllers(): array {
		return array();
	}

	/** @return list<Migration> */
	public function migrations(): array {
		return array();
	}

	public function on_activate(): void {
	}

	/** Ends what runs by itself; nothing is lost. */
	public function on_deactivate(): void {
	}

	/** Removes everything that is this module's, when the owner chose so. */
	public function on_uninstall(): void {
	}
}
