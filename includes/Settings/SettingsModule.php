<?php
declare( strict_types=1 );

namespace Mizkar\Settings;

use Mizkar\Kernel\Module;

final class SettingsModule extends Module {

	/** @param \Closure(): Settings $settings */
	public function __construct( private readonly \Closure $settings ) {
	}

	public function controllers(): array {
		return array( 'settings' => fn (): array => array( new SettingsController( $this->settings ) ) );
	}
}
