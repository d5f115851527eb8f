<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Admin;

use Mizkar\Tests\Integration\TestCase;

/** A shop keeps customers out of wp-admin; agents work there. */
final class AgentAccessTest extends TestCase {

	public function test_agents_are_let_in(): void {
		wp_set_current_user( $this->agent() );
		self::assertFalse( apply_filters( 'woocommerce_prevent_admin_access', true ) );
		self::assertFalse( apply_filters( 'woocommerce_disable_admin_bar', true ) );
	}

	public function test_for_others_the_shop_decides(): void {
		wp_set_current_user( $this->customer() );
		foreach ( array( 'woocommerce_prevent_admin_access', 'woocommerce_disable_admin_bar' ) as $hook ) {
			self::assertTrue( apply_filters( $hook, true ) );
			self::assertFalse( apply_filters( $hook, false ) );
		}
	}
}
