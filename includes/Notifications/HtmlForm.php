<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

use Mizkar\Kernel\Html;

/**
 * A notification as simple HTML: one column, styles at each element (mail programs drop style sheets), direction by attribute, no picture,
 * nothing loaded from anywhere.
 */
final class HtmlForm {

	private const PAGE   = 'margin:0;padding:24px 12px;background:#f6f7f7;color:#1e1e1e;font-family:-apple-system,BlinkMacSystemFont,Vazirmatn,Tahoma,Roboto,sans-serif;font-size:16px;line-height:1.6';
	private const SHEET  = 'max-width:600px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #dcdcde;border-radius:8px';
	private const QUOTE  = 'margin:16px 0;padding:12px 16px;background:#f6f7f7;border-radius:6px;overflow-wrap:anywhere;text-align:start';
	private const BUTTON = 'display:inline-block;padding:10px 18px;background:#3858e9;color:#ffffff;border-radius:4px;text-decoration:none;font-weight:600';
	private const SMALL  = 'margin:16px 0 0;color:#646970;font-size:13px';

	public static function of( Content $content ): string {
		$direction = $content->is_rtl ? 'rtl' : 'ltr';
		return sprintf(
			'<!doctype html><html lang="%1$s" dir="%2$s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%3$s</title></head>'
			. '<body dir="%2$s" style="%4$s"><div dir="%2$s" style="%5$s;text-align:%6$s">%7$s</div></body></html>',
			esc_attr( $content->language ),
			$direction,
			esc_html( $content->subject ),
			self::PAGE,
			self::SHEET,
			$content->is_rtl ? 'right' : 'left',
			implode( '', array_map( self::block( ... ), $content->blocks ) )
		);
	}

	private static function block( Block $block ): string {
		return match ( $block->kind ) {
			BlockKind::Paragraph => sprintf( '<p style="margin:0 0 16px">%s</p>', nl2br( esc_html( $block->text ) ) ),
			BlockKind::Quote     => sprintf( '<div dir="auto" style="%s">%s</div>', self::QUOTE, Html::sanitise( $block->text ) ),
			BlockKind::Button    => sprintf( '<p style="margin:24px 0"><a href="%s" style="%s">%s</a></p>', esc_url( $block->url ), self::BUTTON, esc_html( $block->text ) ),
			BlockKind::Small     => sprintf( '<p style="%s">%s</p>', self::SMALL, nl2br( esc_html( $block->text ) ) ),
		};
	}
}
