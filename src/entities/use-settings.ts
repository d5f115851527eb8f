import { useCallback } from '@wordpress/element';
import { api } from '../shared/api-admin';
import { settingsPath, settingsTestMailPath, setupPath } from '../shared/generated/routes';
import type { Department, Settings, SettingsChange, SetupInput } from '../shared/generated/types';
import { useLoad } from './use-load';
import type { Loaded } from './use-load';

const load = ( signal: AbortSignal ) => api.get< Settings >( settingsPath(), { signal } );

export interface LoadedSettings extends Loaded< Settings > {
	/** Only what changes. Rejects with an ApiError that names each wrong field; then nothing is changed. */
	save: ( changes: SettingsChange ) => Promise< Settings >;
}

export function useSettings(): LoadedSettings {
	const loaded = useLoad( load );
	const { replace } = loaded;
	const save = useCallback(
		async ( changes: SettingsChange ) => {
			const settings = await api.patch< Settings >( settingsPath(), changes );
			replace( settings );
			return settings;
		},
		[ replace ]
	);
	return { ...loaded, save };
}

export interface TestMailResult {
	sent: boolean;
	/** The mailer's own words. */
	reason: string | null;
}

export const sendTestMail = ( email: string ): Promise< TestMailResult > =>
	api.post< TestMailResult >( settingsTestMailPath(), { email } );

export interface SetupResult {
	support_page_id: number;
	support_page_url: string;
	edit_page_url: string;
	departments: Department[];
	settings: Settings;
}

/** The first run. Done twice, it makes nothing twice. */
export const runSetup = ( input: SetupInput ): Promise< SetupResult > =>
	api.post< SetupResult >( setupPath(), input );
