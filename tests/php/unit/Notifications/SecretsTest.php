<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Notifications;

use Mizkar\Notifications\OutgoingMessage;
use Mizkar\Notifications\Secrets;
use PHPUnit\Framework\TestCase;

final class SecretsTest extends TestCase {

	public function test_a_kept_link_is_no_way_in(): void {
		$link    = 'https://example.org/support/?lang=fa&mizkar_key=Abc_12-xyz';
		$html    = '<a href="https://example.org/support/?lang=fa&#038;mizkar_key=Abc_12-xyz">here</a>';
		$message = Secrets::redact_message( new OutgoingMessage( 'a@example.org', 'Subject', "See:\n$link\nBye", $html, message_id: '<1@example.org>' ) );
		self::assertSame( "See:\nhttps://example.org/support/?lang=fa&mizkar_key=…\nBye", $message->text );
		self::assertSame( '<a href="https://example.org/support/?lang=fa&#038;mizkar_key=…">here</a>', $message->html );
		self::assertSame( 'a@example.org', $message->address );
		self::assertSame( '<1@example.org>', $message->message_id );
	}
}
