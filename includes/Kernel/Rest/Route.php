<?php
declare( strict_types=1 );

namespace Mizkar\Kernel\Rest;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\Schema;

/** One method of one address. */
final class Route {

	/**
	 * @param string                              $method     GET, POST, PATCH, PUT or DELETE.
	 * @param non-falsy-string                    $path       As in "/tickets/(?P<id>\d+)".
	 * @param \Closure(RestRequest): RestResponse $handler
	 * @param \Closure(RestRequest): bool         $permission May also throw a MizkarException that says more than "no".
	 * @param list<Field>                         $query      Every query parameter that it knows; others are refused.
	 * @param Schema|null                         $body       For discovery: what the body may have.
	 * @param Schema|null                         $schema     What it answers.
	 * @param bool                                $hot        Whether it is also answered early (GET only, reads only Mizkar's tables).
	 */
	public function __construct(
		public readonly string $method,
		public readonly string $path,
		public readonly \Closure $handler,
		public readonly \Closure $permission,
		public readonly array $query = array(),
		public readonly ?Schema $body = null,
		public readonly ?Schema $schema = null,
		public readonly bool $hot = false,
	) {
	}
}
