<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Notifications;

use Mizkar\Notifications\NewNotification;
use Mizkar\Notifications\Template;
use PHPUnit\Framework\TestCase;

final class NewNotificationTest extends TestCase {

	public function test_the_same_notification_has_the_same_key_whoever_caused_it(): void {
		$one = new NewNotification( Template::AgentReplied, 1, 2, contact_id: 3, actor_id: 4 );
		$two = new NewNotification( Template::AgentReplied, 1, 2, contact_id: 3, actor_id: 5 );
		self::assertSame( $one->dedupe_key(), $two->dedupe_key() );
		self::assertMatchesRegularExpression( '/^[0-9a-f]{64}$/', $one->dedupe_key() );
	}

	public function test_another_one_has_another_key(): void {
		$all = array(
			new NewNotification( Template::AgentReplied, 1, 2, contact_id: 3 ),
			new NewNotification( Template::AgentReplied, 1, 2, user_id: 3 ),
			new NewNotification( Template::AgentReplied, 1, 23 ),
			new NewNotification( Template::AgentReplied, 12, 3 ),
			new NewNotification( Template::CustomerReplied, 1, 2, contact_id: 3 ),
			new NewNotification( Template::AgentReplied, 1, 2, contact_id: 3, occasion: 'again' ),
		);
		$keys = array_map( static fn ( NewNotification $new ): string => $new->dedupe_key(), $all );
		self::assertCount( count( $all ), array_unique( $keys ) );
	}
}
