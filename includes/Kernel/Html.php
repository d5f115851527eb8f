<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/** The HTML that a message may have, and nothing else. */
final class Html {

	/** @var array<string, array<string, true>> */
	private const ALLOWED = array(
		'p' => array( 'dir' => true ), 'br' => array(), 'strong' => array(), 'b' => array(), 'em' => array(), 'i' => array(), 'u' => array(), 's' => array(),
		'code' => array(), 'pre' => array(), 'blockquote' => array(), 'ul' => array(), 'ol' => array(), 'li' => array(), 'h3' => array(), 'h4' => array(), 'hr' => array(),
		'a' => array( 'href' => true, 'title' => true, 'rel' => true ),
	);

	private const PROTOCOLS = array( 'http', 'https', 'mailto', 'tel' );

	/** Safe to show as it is. Links open without telling the target where they came from. */
	public static function sanitise( string $html ): string {
		$html = (string) preg_replace( '#<(script|style|template|iframe|object|svg|math)\b[^>]*>.*?</\1\s*>#is', '', $html );
		$html = wp_kses( $html, self::ALLOWED, self::PROTOCOLS );
		$html = (string) preg_replace( '/<a\s+(?![^>]*\brel=)/i', '<a rel="nofollow noopener noreferrer ugc" ', $html );
		return trim( force_balance_tags( $html ) );
	}

	/** Plain text as paragraphs with its addresses as links. What looks like an entity was typed like that (esc_html() would take it for one). */
	public static function from_text( string $text ): string {
		return self::sanitise( make_clickable( wpautop( htmlspecialchars( $text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8' ) ) ) );
	}

	/** What a person would read, with the line breaks that the markup meant. */
	public static function to_text( string $html ): string {
		$html = (string) preg_replace( array( '#<br\s*/?>\n?#i', '#</(p|div|h3|h4|pre|blockquote)>\s*#i', '#</li>\s*#i', '#<li[^>]*>#i' ), array( "\n", "\n\n", "\n", '- ' ), $html );
		return trim( html_entity_decode( wp_strip_all_tags( $html ), ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
	}
}
