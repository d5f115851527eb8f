<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/** Another transaction won; the same work may be tried again. */
final class DeadlockException extends \RuntimeException {
}
