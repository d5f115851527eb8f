<?php
declare( strict_types=1 );

namespace Mizkar\Admin;

/** The menu and the bare pages that the scripts fill. */
final class Menu {

	private const AFTER_COMMENTS = 26;

	/** Two speech bubbles on a desk; WordPress paints it in the colours of the menu. */
	private const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path fill="black" d="M3 3h9a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H7l-3 2.5V10H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Zm11.500 3H17a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1h-1v2l-2.500-2H10v-.700h3a1.500 1.500 0 0 0 1.500-1.500V6ZM2 15h16v2H2v-2Z"/></svg>';

	/** @var array<string, Screen> By the name that WordPress gives the page. */
	private array $screens = array();

	public function add(): void {
		$icon = 'data:image/svg+xml;base64,' . base64_encode( self::ICON );
		add_menu_page( Screen::Inbox->title(), __( 'Mizkar', 'mizkar' ), Screen::Inbox->capability(), Screen::Inbox->value, '', $icon, self::AFTER_COMMENTS );
		foreach ( Screen::cases() as $screen ) {
			$hook = add_submenu_page( Screen::Inbox->value, $screen->title(), $screen->title(), $screen->capability(), $screen->value, self::page( $screen ) );
			if ( false !== $hook ) {
				$this->screens[ $hook ] = $screen;
			}
		}
	}

	/** After WordPress has found title and permission of the page, before it prints the menu. */
	public function hide_unlisted(): void {
		foreach ( Screen::cases() as $screen ) {
			if ( ! $screen->is_listed() ) {
				remove_submenu_page( Screen::Inbox->value, $screen->value );
			}
		}
	}

	public function screen_of( string $hook ): ?Screen {
		return $this->screens[ $hook ] ?? null;
	}

	/** @return callable(): void */
	private static function page( Screen $screen ): callable {
		return static function () use ( $screen ): void {
			printf(
				'<div id="%s" class="wrap mizkar-screen"><h1 class="screen-reader-text">%s</h1><noscript><p>%s</p></noscript></div>',
				esc_attr( $screen->handle() ),
				esc_html( $screen->title() ),
				esc_html__( 'This page needs JavaScript. Please switch it on in your browser.', 'mizkar' )
			);
		};
	}
}
