<?php
/**
 * Gives an existing local site another language.
 */

declare( strict_types=1 );

use Mizkar\Tools\KnownSite;

require __DIR__ . '/boot.php';

update_option( 'WPLANG', KnownSite::language() );
update_option( 'timezone_string', KnownSite::text( 'timezone' ) );
echo "language set\n";
