<?php
declare( strict_types=1 );

namespace Mizkar;

use Mizkar\Admin\BootData;
use Mizkar\Admin\OutboxHealth;
use Mizkar\Admin\SetupService;
use Mizkar\Attachments\AttachmentRepository;
use Mizkar\Attachments\AttachmentService;
use Mizkar\Attachments\AttachmentStore;
use Mizkar\Attachments\UploadRules;
use Mizkar\Blocks\BlockViews;
use Mizkar\Blocks\FormPost;
use Mizkar\Contacts\AccessRepository;
use Mizkar\Contacts\AccessRules;
use Mizkar\Contacts\AccessService;
use Mizkar\Contacts\ContactRepository;
use Mizkar\Contacts\ContactService;
use Mizkar\Contacts\GuestSession;
use Mizkar\Contacts\Viewers;
use Mizkar\Kernel\Clock;
use Mizkar\Kernel\Database;
use Mizkar\Kernel\Events;
use Mizkar\Kernel\RateLimiter;
use Mizkar\Kernel\RateLimitRepository;
use Mizkar\Kernel\RequestContext;
use Mizkar\Notifications\DeliveryRepository;
use Mizkar\Notifications\DeliveryService;
use Mizkar\Notifications\Gateways\Gateways;
use Mizkar\Notifications\OutboxRepository;
use Mizkar\Notifications\OutboxService;
use Mizkar\Notifications\Recipients;
use Mizkar\Notifications\Renderer;
use Mizkar\Notifications\Templates;
use Mizkar\Notifications\TestMail;
use Mizkar\Notifications\Worker;
use Mizkar\Settings\Settings;
use Mizkar\Settings\SignalMode;
use Mizkar\Signals\FileTransport;
use Mizkar\Signals\RestTransport;
use Mizkar\Signals\SignalFolder;
use Mizkar\Signals\SignalRepository;
use Mizkar\Signals\Signals;
use Mizkar\Tickets\AgentService;
use Mizkar\Tickets\DepartmentService;
use Mizkar\Tickets\MessageRepository;
use Mizkar\Tickets\MessageWriter;
use Mizkar\Tickets\ReplyService;
use Mizkar\Tickets\SearchRepository;
use Mizkar\Tickets\SubmissionLimits;
use Mizkar\Tickets\TagRepository;
use Mizkar\Tickets\TagService;
use Mizkar\Tickets\TicketAttachmentAccess;
use Mizkar\Tickets\TicketChangeService;
use Mizkar\Tickets\TicketDeletion;
use Mizkar\Tickets\TicketListRepository;
use Mizkar\Tickets\TicketPermissions;
use Mizkar\Tickets\TicketPresenter;
use Mizkar\Tickets\TicketReader;
use Mizkar\Tickets\TicketRepository;
use Mizkar\Tickets\TicketSearch;
use Mizkar\Tickets\TicketService;

/**
 * What is made of what: one typed factory per service, each built when it is first asked for and then kept.
 */
final class Services {

	/** @var array<class-string, object> */
	private array $made = array();

	public function __construct( private readonly \wpdb $wpdb ) {
	}

	public function clock(): Clock {
		return $this->once( Clock::class, static fn (): Clock => new Clock() );
	}

	public function database(): Database {
		return $this->once( Database::class, fn (): Database => new Database( $this->wpdb ) );
	}

	public function events(): Events {
		return $this->once( Events::class, fn (): Events => new Events( $this->database() ) );
	}

	public function settings(): Settings {
		return $this->once( Settings::class, static fn (): Settings => new Settings() );
	}

	public function context(): RequestContext {
		return $this->once( RequestContext::class, fn (): RequestContext => new RequestContext( fn (): array => $this->settings()->values()->strings( 'trusted_proxies' ) ) );
	}

	public function rate_limiter(): RateLimiter {
		return $this->once( RateLimiter::class, fn (): RateLimiter => new RateLimiter( new RateLimitRepository( $this->database() ), $this->clock() ) );
	}

	public function contact_rows(): ContactRepository {
		return $this->once( ContactRepository::class, fn (): ContactRepository => new ContactRepository( $this->database() ) );
	}

	public function access_rows(): AccessRepository {
		return $this->once( AccessRepository::class, fn (): AccessRepository => new AccessRepository( $this->database() ) );
	}

	public function contacts(): ContactService {
		return $this->once( ContactService::class, fn (): ContactService => new ContactService( $this->contact_rows(), $this->access_rows(), $this->database(), $this->events(), $this->clock() ) );
	}

	public function guest_session(): GuestSession {
		return $this->once( GuestSession::class, fn (): GuestSession => new GuestSession( $this->context(), $this->access_rules( ... ) ) );
	}

	public function access(): AccessService {
		return $this->once(
			AccessService::class,
			fn (): AccessService => new AccessService( $this->access_rows(), $this->contacts(), $this->contact_rows(), $this->guest_session(), $this->rate_limiter(), $this->database(), $this->events(), $this->clock(), $this->access_rules( ... ) )
		);
	}

	public function viewers(): Viewers {
		return $this->once( Viewers::class, fn (): Viewers => new Viewers( $this->contact_rows(), $this->access_rows(), $this->guest_session(), $this->context(), $this->clock() ) );
	}

	public function attachment_rows(): AttachmentRepository {
		return $this->once( AttachmentRepository::class, fn (): AttachmentRepository => new AttachmentRepository( $this->database() ) );
	}

	public function attachment_store(): AttachmentStore {
		return $this->once( AttachmentStore::class, static fn (): AttachmentStore => new AttachmentStore() );
	}

	public function attachments(): AttachmentService {
		return $this->once(
			AttachmentService::class,
			function (): AttachmentService {
				$access = new TicketAttachmentAccess( $this->ticket_rows(), $this->messages(), $this->permissions() );
				return new AttachmentService( $this->attachment_rows(), $this->attachment_store(), $access, $this->rate_limiter(), $this->database(), $this->clock(), $this->upload_rules( ... ) );
			}
		);
	}

	public function signal_files(): FileTransport {
		return $this->once( FileTransport::class, fn (): FileTransport => new FileTransport( SignalFolder::in_uploads( ... ), $this->clock() ) );
	}

	public function signal_rows(): SignalRepository {
		return $this->once( SignalRepository::class, fn (): SignalRepository => new SignalRepository( $this->database() ) );
	}

	public function signal_rest(): RestTransport {
		return $this->once( RestTransport::class, fn (): RestTransport => new RestTransport( $this->signal_rows(), $this->clock() ) );
	}

	public function signals(): Signals {
		return $this->once( Signals::class, fn (): Signals => new Signals( $this->signal_files(), $this->signal_rest(), fn (): bool => SignalMode::Files->value === $this->settings()->values()->string( 'signal_mode' ) ) );
	}

	public function ticket_rows(): TicketRepository {
		return $this->once( TicketRepository::class, fn (): TicketRepository => new TicketRepository( $this->database(), $this->settings() ) );
	}

	public function ticket_lists(): TicketListRepository {
		return $this->once( TicketListRepository::class, fn (): TicketListRepository => new TicketListRepository( $this->database(), $this->settings() ) );
	}

	public function messages(): MessageRepository {
		return $this->once( MessageRepository::class, fn (): MessageRepository => new MessageRepository( $this->database() ) );
	}

	public function search_rows(): SearchRepository {
		return $this->once( SearchRepository::class, fn (): SearchRepository => new SearchRepository( $this->database() ) );
	}

	public function search(): TicketSearch {
		return $this->once( TicketSearch::class, fn (): TicketSearch => new TicketSearch( $this->search_rows(), $this->ticket_lists() ) );
	}

	public function tag_rows(): TagRepository {
		return $this->once( TagRepository::class, fn (): TagRepository => new TagRepository( $this->database() ) );
	}

	public function tags(): TagService {
		return $this->once( TagService::class, fn (): TagService => new TagService( $this->tag_rows() ) );
	}

	public function departments(): DepartmentService {
		return $this->once( DepartmentService::class, fn (): DepartmentService => new DepartmentService( $this->ticket_rows() ) );
	}

	public function agents(): AgentService {
		return $this->once( AgentService::class, fn (): AgentService => new AgentService( $this->departments() ) );
	}

	public function permissions(): TicketPermissions {
		return $this->once( TicketPermissions::class, fn (): TicketPermissions => new TicketPermissions( $this->agents() ) );
	}

	public function ticket_presenter(): TicketPresenter {
		return $this->once( TicketPresenter::class, fn (): TicketPresenter => new TicketPresenter( $this->messages(), $this->tags(), $this->attachments( ... ), $this->signals( ... ) ) );
	}

	public function ticket_reader(): TicketReader {
		return $this->once( TicketReader::class, fn (): TicketReader => new TicketReader( $this->ticket_rows(), $this->ticket_lists(), $this->messages(), $this->search( ... ), $this->permissions() ) );
	}

	public function message_writer(): MessageWriter {
		return $this->once( MessageWriter::class, fn (): MessageWriter => new MessageWriter( $this->messages(), $this->search_rows() ) );
	}

	public function submission_limits(): SubmissionLimits {
		return $this->once( SubmissionLimits::class, fn (): SubmissionLimits => new SubmissionLimits( $this->rate_limiter(), $this->context() ) );
	}

	public function tickets(): TicketService {
		return $this->once(
			TicketService::class,
			fn (): TicketService => new TicketService( $this->database(), $this->ticket_rows(), $this->message_writer(), $this->contacts(), $this->access(), $this->attachments(), $this->departments(), $this->tags(), $this->agents(), $this->submission_limits(), $this->settings(), $this->events(), $this->clock() )
		);
	}

	public function replies(): ReplyService {
		return $this->once(
			ReplyService::class,
			fn (): ReplyService => new ReplyService( $this->database(), $this->ticket_rows(), $this->messages(), $this->message_writer(), $this->attachments(), $this->permissions(), $this->ticket_presenter(), $this->submission_limits(), $this->settings(), $this->events(), $this->clock() )
		);
	}

	public function ticket_changes(): TicketChangeService {
		return $this->once(
			TicketChangeService::class,
			fn (): TicketChangeService => new TicketChangeService( $this->database(), $this->ticket_rows(), $this->message_writer(), $this->search_rows(), $this->tags(), $this->departments(), $this->agents(), $this->permissions(), $this->ticket_presenter(), $this->events(), $this->clock() )
		);
	}

	public function ticket_deletion(): TicketDeletion {
		return $this->once( TicketDeletion::class, fn (): TicketDeletion => new TicketDeletion( $this->database(), $this->ticket_rows(), $this->search_rows(), $this->attachments() ) );
	}

	public function gateways(): Gateways {
		return $this->once( Gateways::class, static fn (): Gateways => Gateways::standard() );
	}

	public function outbox_rows(): OutboxRepository {
		return $this->once( OutboxRepository::class, fn (): OutboxRepository => new OutboxRepository( $this->database(), $this->clock() ) );
	}

	public function outbox(): OutboxService {
		return $this->once( OutboxService::class, fn (): OutboxService => new OutboxService( $this->outbox_rows() ) );
	}

	public function outbox_worker(): Worker {
		return $this->once(
			Worker::class,
			function (): Worker {
				$renderer = new Renderer( $this->delivery_rows(), $this->ticket_reader(), $this->departments(), $this->access(), new Templates( $this->settings() ), $this->settings() );
				return new Worker( $this->outbox_rows(), new Recipients( $this->contacts(), $this->agents() ), $renderer, $this->gateways(), $this->settings() );
			}
		);
	}

	public function delivery_rows(): DeliveryRepository {
		return $this->once( DeliveryRepository::class, fn (): DeliveryRepository => new DeliveryRepository( $this->database(), $this->clock() ) );
	}

	public function deliveries(): DeliveryService {
		return $this->once( DeliveryService::class, fn (): DeliveryService => new DeliveryService( $this->delivery_rows(), $this->outbox_rows(), $this->clock() ) );
	}

	public function test_mail(): TestMail {
		return $this->once( TestMail::class, fn (): TestMail => new TestMail( $this->gateways(), $this->settings(), $this->rate_limiter() ) );
	}

	public function boot_data(): BootData {
		return $this->once( BootData::class, fn (): BootData => new BootData( $this->settings(), $this->departments(), $this->agents(), $this->tags(), $this->signals() ) );
	}

	public function setup(): SetupService {
		return $this->once( SetupService::class, fn (): SetupService => new SetupService( $this->settings(), $this->departments() ) );
	}

	public function outbox_health(): OutboxHealth {
		return $this->once( OutboxHealth::class, fn (): OutboxHealth => new OutboxHealth( $this->deliveries() ) );
	}

	public function block_views(): BlockViews {
		return $this->once( BlockViews::class, fn (): BlockViews => $this->block_views_for( FormPost::from_request() ) );
	}

	/** The customer's pages as they answer that request. */
	public function block_views_for( FormPost $post ): BlockViews {
		return new BlockViews( $post, $this->viewers(), $this->access(), $this->attachments(), $this->signals(), $this->tickets(), $this->replies(), $this->ticket_changes(), $this->ticket_reader(), $this->departments(), $this->settings(), $this->context(), $this->clock() );
	}

	private function upload_rules(): UploadRules {
		$values = $this->settings()->values();
		return UploadRules::from( $values->int( 'attachment_max_bytes' ), $values->int( 'attachment_max_files' ), $values->strings( 'attachment_types' ) );
	}

	private function access_rules(): AccessRules {
		return new AccessRules( $this->settings()->values()->int( 'link_days' ), $this->settings()->support_url() );
	}

	/**
	 * @template T of object
	 * @param class-string<T> $name
	 * @param \Closure(): T   $make
	 * @return T
	 */
	private function once( string $name, \Closure $make ): object {
		$made = $this->made[ $name ] ?? null;
		if ( ! $made instanceof $name ) {
			$made                = $make();
			$this->made[ $name ] = $made;
		}
		return $made;
	}
}
