<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

enum FieldType: string {

	case Integer  = 'integer';
	case Boolean  = 'boolean';
	case Line     = 'line';      // One line of text.
	case Text     = 'text';      // Several lines of text.
	case Html     = 'html';      // Sanitised against the short allow-list before it is stored.
	case Email    = 'email';
	case Url      = 'url';
	case Color    = 'color';     // #rrggbb.
	case Option   = 'option';    // One value of a backed enum.
	case DateTime = 'date-time'; // RFC 3339 outside, DATETIME in UTC inside.
	case Integers = 'integers';
	case Lines    = 'lines';
	case Object   = 'object';

	/** @return array<string, mixed> The JSON Schema of a value that is not null. */
	public function json_schema(): array {
		return match ( $this ) {
			self::Integer  => array( 'type' => 'integer' ),
			self::Boolean  => array( 'type' => 'boolean' ),
			self::Email    => array( 'type' => 'string', 'format' => 'email' ),
			self::Url      => array( 'type' => 'string', 'format' => 'uri' ),
			self::Color    => array( 'type' => 'string', 'format' => 'hex-color' ),
			self::DateTime => array( 'type' => 'string', 'format' => 'date-time' ),
			self::Integers => array( 'type' => 'array', 'items' => array( 'type' => 'integer' ) ),
			self::Lines    => array( 'type' => 'array', 'items' => array( 'type' => 'string' ) ),
			self::Object   => array( 'type' => 'object' ),
			default        => array( 'type' => 'string' ),
		};
	}

	public function typescript(): string {
		return match ( $this ) {
			self::Integer  => 'number',
			self::Boolean  => 'boolean',
			self::Integers => 'number[]',
			self::Lines    => 'string[]',
			self::Object   => 'Record<string, unknown>',
			default        => 'string',
		};
	}
}
