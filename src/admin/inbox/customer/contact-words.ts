import { intlLocale } from '../../../shared/digits';

/** "Persian (Iran)" for "fa_IR", in the reader's language. */
export function languageName( locale: string, readerLocale: string ): string {
	try {
		const names = new Intl.DisplayNames( [ intlLocale( readerLocale ) ], { type: 'language' } );
		return names.of( intlLocale( locale ) ) ?? locale;
	} catch {
		return locale;
	}
}

/** The user's own screen in wp-admin, beside the inbox. */
export function userAddress( inboxUrl: string, userId: number ): string {
	return inboxUrl.replace( /[^/]*$/, `user-edit.php?user_id=${ userId }` );
}
