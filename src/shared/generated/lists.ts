// Generated from the schemas in includes/ by `npm run generate`, never edited.

import type { Status, Priority, DeliveryStatus } from './enums';

export const TICKET_COLUMNS = [ 'number', 'subject', 'contact_name', 'status', 'priority', 'department_id', 'assignee_id', 'created_at', 'last_message_at' ] as const;

export type TicketColumn = ( typeof TICKET_COLUMNS )[ number ];

export const TICKET_SORTS = [ 'id', 'priority', 'created_at', 'last_message_at' ] as const;

export type TicketSort = ( typeof TICKET_SORTS )[ number ];

export interface TicketFilters {
	contact_id?: number;
	status?: Status;
	priority?: Priority;
	department_id?: number;
	assignee_id?: number;
}

export const TICKET_FILTERS = [ 'contact_id', 'status', 'priority', 'department_id', 'assignee_id' ] as const;

export type TicketFilter = ( typeof TICKET_FILTERS )[ number ];

export const TICKET_LIMITS = {
	subject: 200,
	tag_ids: 30,
} as const;

export const NEW_TICKET_LIMITS = {
	subject: 200,
	body: 60000,
	tag_ids: 30,
	name: 120,
	email: 190,
	attachment_keys: 50,
	submission_id: 64,
} as const;

export const MESSAGE_LIMITS = {
	body: 60000,
	attachment_keys: 50,
	submission_id: 64,
} as const;

export const CONTACT_LIMITS = {
	name: 120,
	email: 190,
	phone: 32,
	site: 190,
	locale: 20,
} as const;

export const DEPARTMENT_LIMITS = {
	name: 80,
	description: 200,
} as const;

export const TAG_LIMITS = {
	name: 80,
} as const;

export const AGENT_LIMITS = {
	department_ids: 100,
} as const;

export const SETTINGS_LIMITS = {
	number_prefix: 8,
	link_days: 3650,
	sender_name: 120,
	attachment_max_bytes: 2147483647,
	attachment_max_files: 50,
	attachment_types: 100,
	trusted_proxies: 50,
} as const;

export const SETUP_LIMITS = {
	page_title: 120,
	departments: 200,
	sender_name: 120,
} as const;

export const DELIVERY_COLUMNS = [ 'status', 'template', 'address', 'subject', 'ticket_number', 'attempts', 'reason', 'created_at' ] as const;

export type DeliveryColumn = ( typeof DELIVERY_COLUMNS )[ number ];

export interface DeliveryFilters {
	status?: DeliveryStatus;
}

export const DELIVERY_FILTERS = [ 'status' ] as const;

export type DeliveryFilter = ( typeof DELIVERY_FILTERS )[ number ];
