import type { Agent, Department, Tag } from './generated/types';
import type { SignalAddress } from './shapes';

export type Calendar = 'persian' | 'gregory';

/** What a screen knows before it asks for anything. */
export interface Boot {
	rest_root: string;
	nonce: string;
	/** As WordPress names it, for example "fa_IR". */
	locale: string;
	is_rtl: boolean;
	calendar: Calendar;
	user: { id: number; name: string; capabilities: string[] };
	departments: Department[];
	agents: Agent[];
	tags: Tag[];
	desk_signal: SignalAddress;
	settings: BootSettings;
	urls: BootUrls;
}

export interface BootSettings {
	number_prefix: string;
	attachment_max_bytes: number;
	attachment_max_files: number;
	attachment_types: string[];
}

export interface BootUrls {
	inbox: string;
	settings: string;
	deliveries: string;
	support_page: string;
}

export type Capability =
	'mizkar_answer_tickets' | 'mizkar_supervise_tickets' | 'mizkar_manage_settings';

declare global {
	interface Window {
		mizkarBoot?: Partial< Boot >;
	}
}

const NOTHING: Boot = {
	rest_root: '/wp-json/',
	nonce: '',
	locale: 'en_US',
	is_rtl: false,
	calendar: 'gregory',
	user: { id: 0, name: '', capabilities: [] },
	departments: [],
	agents: [],
	tags: [],
	desk_signal: { name: '', url: null },
	settings: {
		number_prefix: '#',
		attachment_max_bytes: 0,
		attachment_max_files: 0,
		attachment_types: [],
	},
	urls: { inbox: '', settings: '', deliveries: '', support_page: '' },
};

/** The only reader of what PHP hands to an admin screen. */
export const boot = (): Boot => ( { ...NOTHING, ...window.mizkarBoot } );

export const userCan = ( capability: Capability ): boolean =>
	boot().user.capabilities.includes( capability );
