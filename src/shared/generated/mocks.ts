// Generated from the schemas in includes/ by `npm run generate`, never edited.

import type {
	Agent,
	Attachment,
	Contact,
	CustomerDepartment,
	CustomerMessage,
	CustomerTicket,
	Delivery,
	Department,
	Message,
	Settings,
	Tag,
	Ticket,
} from './types';

export const mockTicket = ( changes: Partial< Ticket > = {} ): Ticket => ( {
	id: 1,
	number: 'number',
	subject: 'subject',
	excerpt: 'excerpt',
	contact_id: 1,
	contact_name: 'contact_name',
	channel: 'form',
	status: 'new',
	priority: 'low',
	department_id: null,
	assignee_id: null,
	tag_ids: [],
	message_count: 0,
	version: 0,
	created_at: '2026-01-02T03:04:05Z',
	last_message_at: '2026-01-02T03:04:05Z',
	last_customer_at: null,
	last_agent_at: null,
	solved_at: null,
	...changes,
} );

export const mockCustomerTicket = ( changes: Partial< CustomerTicket > = {} ): CustomerTicket => ( {
	id: 1,
	number: 'number',
	subject: 'subject',
	excerpt: 'excerpt',
	status: 'new',
	department_id: null,
	message_count: 0,
	created_at: '2026-01-02T03:04:05Z',
	last_message_at: '2026-01-02T03:04:05Z',
	solved_at: null,
	...changes,
} );

export const mockMessage = ( changes: Partial< Message > = {} ): Message => ( {
	id: 1,
	ticket_id: 1,
	kind: 'reply',
	author_type: 'contact',
	author_id: 1,
	author_name: 'author_name',
	body_html: '<p>Hello</p>',
	event: null,
	attachments: [],
	created_at: '2026-01-02T03:04:05Z',
	...changes,
} );

export const mockCustomerMessage = ( changes: Partial< CustomerMessage > = {} ): CustomerMessage => ( {
	id: 1,
	ticket_id: 1,
	kind: 'reply',
	author_type: 'contact',
	author_name: 'author_name',
	body_html: '<p>Hello</p>',
	event: null,
	attachments: [],
	created_at: '2026-01-02T03:04:05Z',
	...changes,
} );

export const mockAttachment = ( changes: Partial< Attachment > = {} ): Attachment => ( {
	key: 'key',
	name: 'name',
	mime_type: 'mime_type',
	bytes: 0,
	is_image: false,
	width: null,
	height: null,
	url: 'https://example.com/',
	created_at: '2026-01-02T03:04:05Z',
	...changes,
} );

export const mockContact = ( changes: Partial< Contact > = {} ): Contact => ( {
	id: 1,
	user_id: null,
	name: 'name',
	email: null,
	phone: null,
	site: null,
	locale: 'locale',
	is_verified: false,
	avatar_url: 'https://example.com/',
	created_at: '2026-01-02T03:04:05Z',
	...changes,
} );

export const mockDepartment = ( changes: Partial< Department > = {} ): Department => ( {
	id: 1,
	name: 'name',
	description: '',
	color: '#3858e9',
	email: null,
	...changes,
} );

export const mockCustomerDepartment = ( changes: Partial< CustomerDepartment > = {} ): CustomerDepartment => ( {
	id: 1,
	name: 'name',
	description: '',
	...changes,
} );

export const mockTag = ( changes: Partial< Tag > = {} ): Tag => ( {
	id: 1,
	name: 'name',
	...changes,
} );

export const mockAgent = ( changes: Partial< Agent > = {} ): Agent => ( {
	id: 1,
	name: 'name',
	avatar_url: 'https://example.com/',
	department_ids: [],
	...changes,
} );

export const mockSettings = ( changes: Partial< Settings > = {} ): Settings => ( {
	support_page_id: 0,
	guests_may_ask: true,
	number_prefix: '#',
	link_days: 90,
	sender_name: '',
	sender_email: null,
	mail_mode: 'send',
	attachment_max_bytes: 10485760,
	attachment_max_files: 10,
	attachment_types: [ 'jpg', 'jpeg', 'png', 'gif', 'webp', 'heic', 'pdf', 'txt', 'csv', 'doc', 'docx', 'xls', 'xlsx', 'odt', 'ods', 'zip', 'mp3', 'm4a', 'ogg', 'webm', 'mp4' ],
	signal_mode: 'files',
	early_door: true,
	trusted_proxies: [],
	delete_on_uninstall: false,
	setup_done: false,
	...changes,
} );

export const mockDelivery = ( changes: Partial< Delivery > = {} ): Delivery => ( {
	id: 1,
	status: 'queued',
	template: 'ticket_received',
	gateway: 'gateway',
	address: null,
	subject: 'subject',
	text: 'text',
	html: '<p>Hello</p>',
	ticket_id: null,
	ticket_number: null,
	attempts: 0,
	reason: null,
	due_at: '2026-01-02T03:04:05Z',
	created_at: '2026-01-02T03:04:05Z',
	sent_at: null,
	...changes,
} );
