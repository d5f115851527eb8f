<?php
declare( strict_types=1 );

namespace Mizkar\Settings;

enum SignalMode: string {

	case Files = 'files';
	case Rest  = 'rest';
}
