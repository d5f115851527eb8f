<?php
declare( strict_types=1 );

namespace Mizkar\Settings;

enum MailMode: string {

	case Send = 'send';
	case Log  = 'log'; // Mails are kept in the delivery log instead of being sent: for test sites.
}
