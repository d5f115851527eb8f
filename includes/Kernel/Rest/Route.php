<?php
declare( strict_types=1 );

namespace Mizkar\Kernel\Rest;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\Schema;

/** One method of one address. */
final class Route {

	/** @var list<Field>|null */
	private ?array $known = null;

	/**
	 * @param string                              $method     GET, POST, PATCH, PUT or DELETE.
	 * @param non-falsy-string                    $path       As in "/tickets/(?P<id>\d+)".
	 * @param \Closure(RestRequest): RestResponse $handler
	 * @param \Closure(RestRequest): bool         $permission May also throw a MizkarException that says more than "no".
	 * @param list<Field>|\Closure(): list<Field> $query      Every query parameter that it knows; others are refused.
	 * @param Schema|(\Closure(): Schema)|null    $body       For discovery: what the body may have.
	 * @param Schema|(\Closure(): Schema)|null    $schema     What it answers.
	 * @param bool                                $hot        Whether it is also answered early (GET only, reads only Mizkar's tables).
	 */
	public function __construct(
		public readonly string $method,
		public readonly string $path,
		public readonly \Closure $handler,
		public readonly \Closure $permission,
		private readonly array|\Closure $query = array(),
		private readonly Schema|\Closure|null $body = null,
		private readonly Schema|\Closure|null $schema = null,
		public readonly bool $hot = false,
	) {
	}

	/** @return list<Field> */
	public function query(): array {
		return $this->known ??= $this->query instanceof \Closure ? ( $this->query )() : $this->query;
	}

	public function body(): ?Schema {
		return $this->body instanceof \Closure ? ( $this->body )() : $this->body;
	}

	public function has_schema(): bool {
		return null !== $this->schema;
	}

	public function schema(): ?Schema {
		return $this->schema instanceof \Closure ? ( $this->schema )() : $this->schema;
	}

	/** @param string $path As in "/tickets/12". */
	public function answers( string $path ): bool {
		return 1 === preg_match( "#^$this->path$#i", rtrim( $path, '/' ) );
	}
}
