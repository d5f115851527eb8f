import { boot } from '../shared/boot';
import { timeParts } from '../shared/time';
import { useNow } from './use-now';

/** "5 minutes ago", with the exact time on hover and for screen readers. */
export function TimeAgo( { time, className }: { time: string; className?: string } ) {
	const { locale, calendar } = boot();
	const { iso, relative, absolute } = timeParts( time, useNow(), { locale, calendar } );
	return (
		<time className={ className } dateTime={ iso } title={ absolute }>
			{ relative }
			<span className="mizkar-for-readers"> ({ absolute })</span>
		</time>
	);
}
