import { __, sprintf } from '@wordpress/i18n';
import { formatNumber } from '../../shared/digits';

/** The server counts up to here; more is "1,000+". */
const MOST = 1000;

export function countWords( count: number, locale: string ): string {
	return count > MOST
		? /* translators: %s: a number. */
			sprintf( __( '%s+', 'mizkar' ), formatNumber( MOST, locale ) )
		: formatNumber( count, locale );
}
