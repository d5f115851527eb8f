<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Signals;

use Mizkar\Kernel\Clock;
use Mizkar\Signals\RestTransport;
use Mizkar\Signals\SignalTransport;

final class RestTransportContractTest extends SignalTransportContract {

	protected function transport( Clock $clock ): SignalTransport {
		return new RestTransport( self::services()->signal_rows(), $clock );
	}
}
