<?php
declare( strict_types=1 );

namespace Mizkar\Notifications;

/** There is no reason, or nobody, to tell; the message says why, for the delivery log. */
final class NotNeeded extends \RuntimeException {
}
