// Generated from the schemas in includes/ by `npm run generate`, never edited.

import type { AuthorType, BodyFormat, Channel, DeliveryStatus, MailMode, MessageKind, Priority, SignalMode, Status, Template } from './enums';
import type { TicketEvent } from '../shapes';

export interface Ticket {
	id: number;
	number: string;
	subject: string;
	excerpt: string;
	contact_id: number;
	contact_name: string;
	channel: Channel;
	status: Status;
	priority: Priority;
	department_id: number | null;
	assignee_id: number | null;
	tag_ids: number[];
	message_count: number;
	version: number;
	created_at: string;
	last_message_at: string;
	last_customer_at: string | null;
	last_agent_at: string | null;
	solved_at: string | null;
}

export interface CustomerTicket {
	id: number;
	number: string;
	subject: string;
	excerpt: string;
	status: Status;
	department_id: number | null;
	message_count: number;
	created_at: string;
	last_message_at: string;
	solved_at: string | null;
}

export interface TicketChange {
	subject?: string;
	status?: Status;
	priority?: Priority;
	department_id?: number | null;
	assignee_id?: number | null;
	tag_ids?: number[];
	version?: number;
}

export interface CustomerTicketChange {
	subject?: string;
	status?: Status;
	department_id?: number | null;
}

export interface NewTicketInput {
	subject: string;
	body: string;
	body_format?: BodyFormat;
	department_id?: number | null;
	priority?: Priority;
	assignee_id?: number | null;
	tag_ids?: number[];
	status?: Status;
	contact_id?: number;
	name?: string;
	email?: string;
	attachment_keys?: string[];
	submission_id?: string;
}

export interface CustomerNewTicketInput {
	subject: string;
	body: string;
	body_format?: BodyFormat;
	department_id?: number | null;
	status?: Status;
	name?: string;
	email?: string;
	attachment_keys?: string[];
	submission_id?: string;
}

export interface Message {
	id: number;
	ticket_id: number;
	kind: MessageKind;
	author_type: AuthorType;
	author_id: number;
	author_name: string;
	body_html: string;
	event: TicketEvent | null;
	attachments: Attachment[];
	created_at: string;
}

export interface CustomerMessage {
	id: number;
	ticket_id: number;
	kind: MessageKind;
	author_type: AuthorType;
	author_name: string;
	body_html: string;
	event: TicketEvent | null;
	attachments: Attachment[];
	created_at: string;
}

export interface MessageInput {
	kind?: MessageKind;
	body: string;
	body_format?: BodyFormat;
	attachment_keys?: string[];
	status?: Status;
	version?: number;
	submission_id?: string;
}

export interface CustomerMessageInput {
	body: string;
	body_format?: BodyFormat;
	attachment_keys?: string[];
	submission_id?: string;
}

export interface Attachment {
	key: string;
	name: string;
	mime_type: string;
	/** In bytes. */
	bytes: number;
	is_image: boolean;
	/** In px. */
	width: number | null;
	/** In px. */
	height: number | null;
	url: string;
	created_at: string;
}

export interface Contact {
	id: number;
	user_id: number | null;
	name: string;
	email: string | null;
	phone: string | null;
	site: string | null;
	locale: string;
	is_verified: boolean;
	avatar_url: string;
	created_at: string;
}

export interface ContactChange {
	name?: string;
	email?: string | null;
	phone?: string | null;
	site?: string | null;
	locale?: string;
}

export interface Department {
	id: number;
	name: string;
	description: string;
	color: string;
	email: string | null;
}

export interface CustomerDepartment {
	id: number;
	name: string;
	description: string;
}

export interface DepartmentInput {
	name: string;
	description?: string;
	color?: string;
	email?: string | null;
}

export interface DepartmentChange {
	name?: string;
	description?: string;
	color?: string;
	email?: string | null;
}

export interface Tag {
	id: number;
	name: string;
}

export interface TagInput {
	name: string;
}

export interface TagChange {
	name?: string;
}

export interface Agent {
	id: number;
	name: string;
	avatar_url: string;
	department_ids: number[];
}

export interface AgentChange {
	department_ids?: number[];
}

export interface Settings {
	support_page_id: number;
	guests_may_ask: boolean;
	number_prefix: string;
	/** In days. */
	link_days: number;
	sender_name: string;
	sender_email: string | null;
	mail_mode: MailMode;
	/** In bytes. */
	attachment_max_bytes: number;
	attachment_max_files: number;
	attachment_types: string[];
	signal_mode: SignalMode;
	early_door: boolean;
	trusted_proxies: string[];
	delete_on_uninstall: boolean;
	setup_done: boolean;
}

export interface SettingsChange {
	support_page_id?: number;
	guests_may_ask?: boolean;
	number_prefix?: string;
	/** In days. */
	link_days?: number;
	sender_name?: string;
	sender_email?: string | null;
	mail_mode?: MailMode;
	/** In bytes. */
	attachment_max_bytes?: number;
	attachment_max_files?: number;
	attachment_types?: string[];
	signal_mode?: SignalMode;
	early_door?: boolean;
	trusted_proxies?: string[];
	delete_on_uninstall?: boolean;
	setup_done?: boolean;
}

export interface SetupInput {
	page_title?: string;
	departments?: string[];
	sender_name?: string;
	sender_email?: string | null;
}

export interface Delivery {
	id: number;
	status: DeliveryStatus;
	template: Template;
	gateway: string;
	address: string | null;
	subject: string;
	text: string;
	html: string;
	ticket_id: number | null;
	ticket_number: string | null;
	attempts: number;
	reason: string | null;
	due_at: string;
	created_at: string;
	sent_at: string | null;
}
