<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Settings\Settings;

/** Which of the doors the page at hand has, and where a ticket is seen from there. */
final class CurrentPage {

	public const FORM    = 'mizkar/ticket-form';
	public const TICKETS = 'mizkar/tickets';

	/** @var array<string, string> Shortcode by block. */
	public const SHORTCODES = array(
		self::FORM    => 'mizkar_ticket_form',
		self::TICKETS => 'mizkar_tickets',
	);

	/** Set while the account tab of a shop renders both. */
	private string $account_url = '';

	public function __construct( private readonly FormPost $post, private readonly Settings $settings ) {
	}

	public function enter_account( string $url ): void {
		$this->account_url = $url;
	}

	/** Whether the page's own content has this block, or its shortcode. Blocks of a template are not looked for. */
	public static function contains( string $block ): bool {
		$page = get_queried_object();
		return $page instanceof \WP_Post && ( has_block( $block, $page->post_content ) || str_contains( $page->post_content, '[' . self::SHORTCODES[ $block ] ) );
	}

	public function has( string $block ): bool {
		return '' !== $this->account_url || self::contains( $block );
	}

	/** Where tickets are seen: here, where this page shows them; else on the support page. */
	public function tickets_url(): string {
		if ( '' !== $this->account_url ) {
			return $this->account_url;
		}
		$own = $this->has( self::TICKETS ) ? get_permalink() : false;
		return false === $own ? $this->settings->support_url() : $own;
	}

	public function ticket_url( int $ticket_id ): string {
		return add_query_arg( 'mizkar_ticket', (string) $ticket_id, $this->tickets_url() );
	}

	public function sign_in_url(): string {
		return wp_login_url( $this->post->address() );
	}
}
