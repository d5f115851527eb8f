// Generated from the schemas in includes/ by `npm run generate`, never edited.

export type View = 'mine' | 'unassigned' | 'open' | 'waiting' | 'all' | 'spam' | 'trash';

export const VIEWS: readonly View[] = [ 'mine', 'unassigned', 'open', 'waiting', 'all', 'spam', 'trash' ];

export type Channel = 'form' | 'desk' | 'api';

export const CHANNELS: readonly Channel[] = [ 'form', 'desk', 'api' ];

export type Status = 'new' | 'open' | 'waiting' | 'on_hold' | 'solved' | 'closed' | 'spam' | 'trash';

export const STATUSES: readonly Status[] = [ 'new', 'open', 'waiting', 'on_hold', 'solved', 'closed', 'spam', 'trash' ];

export type Priority = 'low' | 'normal' | 'high' | 'urgent';

export const PRIORITIES: readonly Priority[] = [ 'low', 'normal', 'high', 'urgent' ];

export type BodyFormat = 'text' | 'html';

export const BODY_FORMATS: readonly BodyFormat[] = [ 'text', 'html' ];

export type MessageKind = 'reply' | 'note' | 'event' | 'call';

export const MESSAGE_KINDS: readonly MessageKind[] = [ 'reply', 'note', 'event', 'call' ];

export type AuthorType = 'contact' | 'agent' | 'system';

export const AUTHOR_TYPES: readonly AuthorType[] = [ 'contact', 'agent', 'system' ];

export type MailMode = 'send' | 'log';

export const MAIL_MODES: readonly MailMode[] = [ 'send', 'log' ];

export type SignalMode = 'files' | 'rest';

export const SIGNAL_MODES: readonly SignalMode[] = [ 'files', 'rest' ];

export type DeliveryStatus = 'queued' | 'sending' | 'sent' | 'logged' | 'failed' | 'skipped';

export const DELIVERY_STATUSES: readonly DeliveryStatus[] = [ 'queued', 'sending', 'sent', 'logged', 'failed', 'skipped' ];

export type Template = 'ticket_received' | 'ticket_opened' | 'agent_replied' | 'ticket_solved' | 'access_link' | 'new_ticket' | 'customer_replied';

export const TEMPLATES: readonly Template[] = [ 'ticket_received', 'ticket_opened', 'agent_replied', 'ticket_solved', 'access_link', 'new_ticket', 'customer_replied' ];
