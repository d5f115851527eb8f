<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Unit\Notifications;

use Mizkar\Notifications\Audience;
use Mizkar\Notifications\DeliveryStatus;
use Mizkar\Notifications\Template;
use PHPUnit\Framework\TestCase;

final class TemplateTest extends TestCase {

	public function test_what_may_go_to_an_unproven_address_quotes_nobody(): void {
		self::assertFalse( Template::TicketReceived->quotes_message() );
		self::assertFalse( Template::AccessLink->quotes_message() );
		self::assertTrue( Template::AgentReplied->quotes_message() );
	}

	public function test_each_has_a_name_and_an_audience(): void {
		foreach ( Template::cases() as $template ) {
			self::assertNotSame( '', $template->label() );
			self::assertLessThanOrEqual( 32, strlen( $template->value ), 'The column holds no more.' );
		}
		self::assertSame( Audience::Agent, Template::NewTicket->audience() );
		self::assertSame( Audience::Customer, Template::TicketSolved->audience() );
	}

	public function test_each_result_has_a_name(): void {
		$labels = array_map( static fn ( DeliveryStatus $status ): string => $status->label(), DeliveryStatus::cases() );
		self::assertCount( count( $labels ), array_unique( $labels ) );
	}
}
