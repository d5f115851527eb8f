<?php

declare( strict_types=1 );

namespace Mizkar\Blocks;

use Mizkar\Attachments\AttachmentService;
use Mizkar\Contacts\AccessService;
use Mizkar\Contacts\Viewers;
use Mizkar\Kernel\Clock;
use Mizkar\Kernel\RequestContext;
use Mizkar\Settings\Settings;
use Mizkar\Signals\Signals;
use Mizkar\Tickets\DepartmentService;
use Mizkar\Tickets\ReplyService;
use Mizkar\Tickets\TicketChangeService;
use Mizkar\Tickets\TicketReader;
use Mizkar\Tickets\TicketService;

/** Everything that shows or answers one request for a customer's page, put together once. */
final class BlockViews {

	public readonly FormHandler $handler;
	public readonly CurrentPage $page;
	public readonly TicketFormView $form;
	public readonly TicketsView $tickets;

	public function __construct(
		public readonly FormPost $post,
		Viewers $viewers,
		AccessService $access,
		AttachmentService $attachments,
		Signals $signals,
		TicketService $tickets,
		ReplyService $replies,
		TicketChangeService $changes,
		TicketReader $reader,
		DepartmentService $departments,
		Settings $settings,
		RequestContext $context,
		Clock $clock,
	) {
		$visitors      = new Visitors( $viewers, $access, $context );
		$guard         = new FormGuard( $context, $clock );
		$files         = new FilesField( $settings );
		$time          = new TimeTag( $clock );
		$this->page    = new CurrentPage( $post, $settings );
		$config        = new ViewConfig( $settings, $this->page );
		$this->handler = new FormHandler( $post, $guard, $visitors, $access, $tickets, $replies, $changes, new PostedFiles( $attachments, $context ), $context, $clock );
		$this->form    = new TicketFormView( $post, $this->handler, $guard, $files, $visitors, $departments, $settings, $this->page, $config );
		$this->tickets = new TicketsView(
			$post,
			$visitors,
			$reader,
			new TicketView( $post, $this->handler, $guard, $files, new ThreadView( $reader, $attachments, $time ), $this->page, $signals, $time ),
			new TicketListView( $post, $reader, $this->page, $signals, $time ),
			new DoorView( $post, $this->handler, $guard, $this->page, $visitors ),
			$config
		);
	}
}
