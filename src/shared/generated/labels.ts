// Generated from the schemas in includes/ by `npm run generate`, never edited.

import { __ } from '@wordpress/i18n';
import type { AuthorType, Channel, DeliveryStatus, MessageKind, Priority, Status, Template, View } from './enums';

export const viewLabels = (): Record< View, string > => ( {
	mine: __( 'Mine', 'mizkar' ),
	unassigned: __( 'Unassigned', 'mizkar' ),
	open: __( 'Open', 'mizkar' ),
	waiting: __( 'Waiting', 'mizkar' ),
	all: __( 'All', 'mizkar' ),
	spam: __( 'Spam', 'mizkar' ),
	trash: __( 'Trash', 'mizkar' ),
} );

export const channelLabels = (): Record< Channel, string > => ( {
	form: __( 'Ticket form', 'mizkar' ),
	desk: __( 'Desk', 'mizkar' ),
	api: __( 'Interface', 'mizkar' ),
} );

export const statusLabels = (): Record< Status, string > => ( {
	new: __( 'New', 'mizkar' ),
	open: __( 'Open', 'mizkar' ),
	waiting: __( 'Waiting for customer', 'mizkar' ),
	on_hold: __( 'On hold', 'mizkar' ),
	solved: __( 'Solved', 'mizkar' ),
	closed: __( 'Closed', 'mizkar' ),
	spam: __( 'Spam', 'mizkar' ),
	trash: __( 'Trash', 'mizkar' ),
} );

export const priorityLabels = (): Record< Priority, string > => ( {
	low: __( 'Low', 'mizkar' ),
	normal: __( 'Normal', 'mizkar' ),
	high: __( 'High', 'mizkar' ),
	urgent: __( 'Urgent', 'mizkar' ),
} );

export const messageKindLabels = (): Record< MessageKind, string > => ( {
	reply: __( 'Reply', 'mizkar' ),
	note: __( 'Internal note', 'mizkar' ),
	event: __( 'Activity', 'mizkar' ),
	call: __( 'Call', 'mizkar' ),
} );

export const authorTypeLabels = (): Record< AuthorType, string > => ( {
	contact: __( 'Customer', 'mizkar' ),
	agent: __( 'Agent', 'mizkar' ),
	system: __( 'Mizkar', 'mizkar' ),
} );

export const deliveryStatusLabels = (): Record< DeliveryStatus, string > => ( {
	queued: __( 'Queued', 'mizkar' ),
	sending: __( 'Being sent', 'mizkar' ),
	sent: __( 'Sent', 'mizkar' ),
	logged: __( 'Logged', 'mizkar' ),
	failed: __( 'Failed', 'mizkar' ),
	skipped: __( 'Not needed', 'mizkar' ),
} );

export const templateLabels = (): Record< Template, string > => ( {
	ticket_received: __( 'Receipt', 'mizkar' ),
	ticket_opened: __( 'Ticket opened for the customer', 'mizkar' ),
	agent_replied: __( 'Answer to the customer', 'mizkar' ),
	ticket_solved: __( 'Ticket solved', 'mizkar' ),
	access_link: __( 'Link to the tickets', 'mizkar' ),
	new_ticket: __( 'New ticket', 'mizkar' ),
	customer_replied: __( 'Customer wrote', 'mizkar' ),
} );

export const ticketFieldLabels = () => ( {
	id: __( 'ID', 'mizkar' ),
	number: __( 'Number', 'mizkar' ),
	subject: __( 'Subject', 'mizkar' ),
	excerpt: __( 'Last message', 'mizkar' ),
	contact_id: __( 'Customer', 'mizkar' ),
	contact_name: __( 'Customer', 'mizkar' ),
	channel: __( 'Channel', 'mizkar' ),
	status: __( 'Status', 'mizkar' ),
	priority: __( 'Priority', 'mizkar' ),
	department_id: __( 'Department', 'mizkar' ),
	assignee_id: __( 'Assigned to', 'mizkar' ),
	tag_ids: __( 'Tags', 'mizkar' ),
	message_count: __( 'Messages', 'mizkar' ),
	version: __( 'Version', 'mizkar' ),
	created_at: __( 'Created', 'mizkar' ),
	last_message_at: __( 'Last activity', 'mizkar' ),
	last_customer_at: __( 'Customer wrote', 'mizkar' ),
	last_agent_at: __( 'Agent answered', 'mizkar' ),
	solved_at: __( 'Solved', 'mizkar' ),
} );

export const newTicketFieldLabels = () => ( {
	subject: __( 'Subject', 'mizkar' ),
	body: __( 'Message', 'mizkar' ),
	department_id: __( 'Department', 'mizkar' ),
	priority: __( 'Priority', 'mizkar' ),
	assignee_id: __( 'Assigned to', 'mizkar' ),
	tag_ids: __( 'Tags', 'mizkar' ),
	status: __( 'Status', 'mizkar' ),
	contact_id: __( 'Customer', 'mizkar' ),
	name: __( 'Your name', 'mizkar' ),
	email: __( 'Your e-mail address', 'mizkar' ),
	attachment_keys: __( 'Files', 'mizkar' ),
} );

export const messageFieldLabels = () => ( {
	id: __( 'ID', 'mizkar' ),
	ticket_id: __( 'Ticket', 'mizkar' ),
	kind: __( 'Kind', 'mizkar' ),
	author_type: __( 'Written by', 'mizkar' ),
	author_id: __( 'Author', 'mizkar' ),
	author_name: __( 'Author', 'mizkar' ),
	body_html: __( 'Text', 'mizkar' ),
	event: __( 'Change', 'mizkar' ),
	attachments: __( 'Files', 'mizkar' ),
	created_at: __( 'Written', 'mizkar' ),
	body: __( 'Message', 'mizkar' ),
} );

export const attachmentFieldLabels = () => ( {
	key: __( 'Key', 'mizkar' ),
	name: __( 'Name', 'mizkar' ),
	mime_type: __( 'Type', 'mizkar' ),
	bytes: __( 'Size', 'mizkar' ),
	is_image: __( 'Picture', 'mizkar' ),
	url: __( 'Address', 'mizkar' ),
	created_at: __( 'Uploaded', 'mizkar' ),
} );

export const contactFieldLabels = () => ( {
	id: __( 'ID', 'mizkar' ),
	user_id: __( 'User', 'mizkar' ),
	name: __( 'Name', 'mizkar' ),
	email: __( 'E-mail address', 'mizkar' ),
	phone: __( 'Phone', 'mizkar' ),
	site: __( 'Site', 'mizkar' ),
	locale: __( 'Language', 'mizkar' ),
	is_verified: __( 'E-mail address proven', 'mizkar' ),
	avatar_url: __( 'Picture', 'mizkar' ),
	created_at: __( 'First seen', 'mizkar' ),
} );

export const departmentFieldLabels = () => ( {
	id: __( 'ID', 'mizkar' ),
	name: __( 'Name', 'mizkar' ),
	description: __( 'Description', 'mizkar' ),
	color: __( 'Colour', 'mizkar' ),
	email: __( 'E-mail address', 'mizkar' ),
} );

export const tagFieldLabels = () => ( {
	id: __( 'ID', 'mizkar' ),
	name: __( 'Name', 'mizkar' ),
} );

export const agentFieldLabels = () => ( {
	id: __( 'ID', 'mizkar' ),
	name: __( 'Name', 'mizkar' ),
	avatar_url: __( 'Picture', 'mizkar' ),
	department_ids: __( 'Only these departments', 'mizkar' ),
} );

export const settingsFieldLabels = () => ( {
	support_page_id: __( 'Support page', 'mizkar' ),
	guests_may_ask: __( 'Visitors without an account may ask', 'mizkar' ),
	number_prefix: __( 'Prefix of ticket numbers', 'mizkar' ),
	link_days: __( 'Days that a status link stays valid', 'mizkar' ),
	sender_name: __( 'Sender name', 'mizkar' ),
	sender_email: __( 'Sender address', 'mizkar' ),
	mail_mode: __( 'E-mail', 'mizkar' ),
	attachment_max_bytes: __( 'Largest file', 'mizkar' ),
	attachment_max_files: __( 'Most files per message', 'mizkar' ),
	attachment_types: __( 'Accepted file types', 'mizkar' ),
	signal_mode: __( 'How browsers learn of news', 'mizkar' ),
	early_door: __( 'Answer frequent requests early', 'mizkar' ),
	trusted_proxies: __( 'Addresses of your own proxies', 'mizkar' ),
	delete_on_uninstall: __( 'Delete all tickets and files with the plugin', 'mizkar' ),
} );

export const setupFieldLabels = () => ( {
	page_title: __( 'Title of the support page', 'mizkar' ),
	departments: __( 'Departments', 'mizkar' ),
	sender_name: __( 'Sender name', 'mizkar' ),
	sender_email: __( 'Sender address', 'mizkar' ),
} );

export const deliveryFieldLabels = () => ( {
	id: __( 'ID', 'mizkar' ),
	status: __( 'Result', 'mizkar' ),
	template: __( 'Occasion', 'mizkar' ),
	gateway: __( 'Way', 'mizkar' ),
	address: __( 'To', 'mizkar' ),
	subject: __( 'Subject', 'mizkar' ),
	text: __( 'Plain text', 'mizkar' ),
	html: __( 'Formatted text', 'mizkar' ),
	ticket_id: __( 'Ticket', 'mizkar' ),
	ticket_number: __( 'Ticket', 'mizkar' ),
	attempts: __( 'Attempts', 'mizkar' ),
	reason: __( 'Reason', 'mizkar' ),
	due_at: __( 'Next attempt', 'mizkar' ),
	created_at: __( 'Created', 'mizkar' ),
	sent_at: __( 'Sent', 'mizkar' ),
} );
