<?php
declare( strict_types=1 );

namespace Mizkar\Settings;

use Mizkar\Kernel\Field;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Values;

/** The owner's choices: one autoloaded option, completed with defaults. */
final class Settings {

	public const OPTION = 'mizkar_settings';

	private ?Values $values = null;

	public function values(): Values {
		if ( null === $this->values ) {
			$defaults = array_map( static fn ( Field $field ): mixed => $field->default, SettingsSchema::schema()->fields );
			$stored   = Values::from( get_option( self::OPTION, array() ) )->all();
			$this->values = new Values( array_merge( $defaults, array_intersect_key( $stored, $defaults ) ) );
		}
		return $this->values;
	}

	/**
	 * @param array<string, mixed> $input Only what changes.
	 * @throws MizkarException InvalidInput naming each wrong setting; then nothing is changed.
	 */
	public function change( array $input ): Values {
		$checked = SettingsSchema::schema()->check( $input, Field::DESK, complete: false );
		update_option( self::OPTION, array_merge( $this->values()->all(), $checked->all() ), true );
		$this->values = null;
		return $this->values();
	}

	public function sender_name(): string {
		$name = $this->values()->string( 'sender_name' );
		return '' === $name ? wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ) : $name;
	}

	/** Empty where the owner chose none: then WordPress's own sender stays. */
	public function sender_email(): string {
		return $this->values()->string( 'sender_email' );
	}

	public function number( int $ticket_id ): string {
		return $this->values()->string( 'number_prefix' ) . $ticket_id;
	}

	/** Where customers ask and see their tickets. */
	public function support_url(): string {
		$link = get_permalink( $this->values()->int( 'support_page_id' ) );
		return false === $link ? home_url( '/' ) : $link;
	}
}
