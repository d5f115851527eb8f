<?php
declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Signals;

use Mizkar\Kernel\Clock;
use Mizkar\Signals\FileTransport;
use Mizkar\Signals\SignalFolder;
use Mizkar\Signals\SignalTransport;

final class FileTransportContractTest extends SignalTransportContract {

	protected function transport( Clock $clock ): SignalTransport {
		return new FileTransport( SignalFolder::in_uploads( ... ), $clock );
	}

	protected function tearDown(): void {
		( new FileTransport( SignalFolder::in_uploads( ... ), new Clock() ) )->delete_all();
		parent::tearDown();
	}
}
