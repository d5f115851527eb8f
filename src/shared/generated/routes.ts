// Generated from the schemas in includes/ by `npm run generate`, never edited.

export const agentsPath = (): string => '/mizkar/v1/agents';

export const agentPath = ( id: number ): string => `/mizkar/v1/agents/${ id }`;

export const attachmentsPath = (): string => '/mizkar/v1/attachments';

export const attachmentPath = ( key: string ): string => `/mizkar/v1/attachments/${ encodeURIComponent( key ) }`;

export const contactsPath = (): string => '/mizkar/v1/contacts';

export const contactPath = ( id: number ): string => `/mizkar/v1/contacts/${ id }`;

export const contactLinksRevokePath = ( id: number ): string => `/mizkar/v1/contacts/${ id }/links/revoke`;

export const deliveriesPath = (): string => '/mizkar/v1/deliveries';

export const deliveryPath = ( id: number ): string => `/mizkar/v1/deliveries/${ id }`;

export const deliveryResendPath = ( id: number ): string => `/mizkar/v1/deliveries/${ id }/resend`;

export const departmentsPath = (): string => '/mizkar/v1/departments';

export const departmentPath = ( id: number ): string => `/mizkar/v1/departments/${ id }`;

export const linksPath = (): string => '/mizkar/v1/links';

export const sessionPath = (): string => '/mizkar/v1/session';

export const settingsPath = (): string => '/mizkar/v1/settings';

export const settingsTestMailPath = (): string => '/mizkar/v1/settings/test-mail';

export const setupPath = (): string => '/mizkar/v1/setup';

export const signalsPath = (): string => '/mizkar/v1/signals';

export const tagsPath = (): string => '/mizkar/v1/tags';

export const tagPath = ( id: number ): string => `/mizkar/v1/tags/${ id }`;

export const ticketsPath = (): string => '/mizkar/v1/tickets';

export const ticketPath = ( id: number ): string => `/mizkar/v1/tickets/${ id }`;

export const ticketMessagesPath = ( id: number ): string => `/mizkar/v1/tickets/${ id }/messages`;

export const ticketRestorePath = ( id: number ): string => `/mizkar/v1/tickets/${ id }/restore`;

export const ticketsBulkPath = (): string => '/mizkar/v1/tickets/bulk';

export const ticketsCountsPath = (): string => '/mizkar/v1/tickets/counts';
