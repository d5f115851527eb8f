<?php

declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Blocks;

use Mizkar\Blocks\AccountTab;
use Mizkar\Blocks\CurrentPage;

final class BlocksModuleTest extends BlocksTestCase {

	public function test_both_blocks_are_shortcodes_too(): void {
		foreach ( CurrentPage::SHORTCODES as $shortcode ) {
			self::assertTrue( shortcode_exists( $shortcode ) );
		}
	}

	public function test_a_page_knows_its_doors_as_blocks_and_as_shortcodes(): void {
		global $wp_query;
		$contents = array( '<!-- wp:mizkar/tickets /-->' => true, 'Look: [mizkar_tickets]' => true, 'Nothing of ours.' => false );
		foreach ( $contents as $content => $expected ) {
			$wp_query                 = new \WP_Query();
			$wp_query->queried_object = new \WP_Post( (object) array( 'ID' => 1, 'post_content' => $content ) );
			self::assertSame( $expected, CurrentPage::contains( CurrentPage::TICKETS ), $content );
		}
		$wp_query = new \WP_Query();
	}

	public function test_a_visitors_text_in_a_field_keeps_its_quotes(): void {
		self::assertSame( '<textarea>it\'s "so"</textarea>', wptexturize( '<textarea>it\'s "so"</textarea>' ) );
	}

	public function test_the_shops_account_gets_a_tab_before_signing_out(): void {
		$items = apply_filters( 'woocommerce_account_menu_items', array( 'orders' => 'Orders', 'customer-logout' => 'Log out' ) );
		self::assertSame( array( 'orders', AccountTab::ENDPOINT, 'customer-logout' ), array_keys( is_array( $items ) ? $items : array() ) );
		self::assertSame( array( AccountTab::ENDPOINT => 'support', 'orders' => 'orders' ), apply_filters( 'woocommerce_get_query_vars', array( 'orders' => 'orders' ) ) );
	}

	public function test_rewrite_rules_are_rebuilt_once(): void {
		$rebuilt = 0;
		add_filter( 'rewrite_rules_array', static function ( mixed $rules ) use ( &$rebuilt ): mixed {
			++$rebuilt;
			return $rules;
		} );
		$tab = new AccountTab( fn () => $this->page() );
		$tab->flush_once();
		$tab->flush_once();
		delete_option( AccountTab::FLUSHED );
		self::assertSame( 1, $rebuilt );
	}
}
