<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Bench\Seed;

/** What the site has before its tickets: whom they belong to. */
final class World {

	/**
	 * @param non-empty-list<int> $department_ids
	 * @param non-empty-list<int> $agent_ids
	 * @param int                 $member_id      A user with exactly MEMBER_TICKETS tickets.
	 */
	public function __construct( public readonly array $department_ids, public readonly array $agent_ids, public readonly int $member_id, public readonly string $home_url ) {
	}
}
