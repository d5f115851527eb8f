<?php
declare( strict_types=1 );

namespace Mizkar\Kernel;

/** A row with this unique key is there already: how a second submit of the same thing is noticed. */
final class DuplicateKeyException extends \RuntimeException {
}
