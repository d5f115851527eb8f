<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Kernel\Values;

/** "Support" in a shop's account: the customer's tickets and the form, with nothing asked that the shop knows. */
final class AccountTab {

	public const ENDPOINT = 'mizkar-support';

	/** Says which endpoint the stored rewrite rules know already. */
	public const FLUSHED = 'mizkar_account_endpoint';

	private const SLUG = 'support';

	/** @param \Closure(): BlockViews $views */
	public function __construct( private readonly \Closure $views ) {
	}

	/** @return array<string, mixed> */
	public function add_endpoint( mixed $endpoints ): array {
		return array( self::ENDPOINT => self::SLUG ) + Values::from( $endpoints )->all();
	}

	/** @return array<string, mixed> With the tab before signing out. */
	public function add_item( mixed $items ): array {
		$items  = Values::from( $items )->all();
		$logout = array_intersect_key( $items, array( 'customer-logout' => true ) );
		return array_diff_key( $items, $logout ) + array( self::ENDPOINT => $this->title() ) + $logout;
	}

	public function title(): string {
		return __( 'Support', 'mizkar' );
	}

	public function show(): void {
		( $this->views )()->page->enter_account( wc_get_account_endpoint_url( self::ENDPOINT ) );
		NoCache::demand();
		echo Shortcode::block( CurrentPage::TICKETS ) . Shortcode::block( CurrentPage::FORM, array( 'heading' => __( 'Ask a question', 'mizkar' ) ) );
	}

	public function is_shown(): bool {
		return function_exists( 'is_wc_endpoint_url' ) && is_wc_endpoint_url( self::ENDPOINT );
	}

	/** The rules are rebuilt once, when the tab is new, and never on a visitor's later requests. */
	public function flush_once(): void {
		if ( self::SLUG !== get_option( self::FLUSHED ) ) {
			update_option( self::FLUSHED, self::SLUG, true );
			flush_rewrite_rules( false );
		}
	}
}
