<?php
declare( strict_types=1 );

namespace Mizkar\Attachments;

use Mizkar\Kernel\Requester;

/** Who may read a file that belongs to a message: decided by the module that knows messages. */
interface AttachmentAccess {

	public function may_read( Attachment $attachment, Requester $requester ): bool;
}
