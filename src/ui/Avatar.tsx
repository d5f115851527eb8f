import { useState } from '@wordpress/element';

interface Props {
	name: string;
	url?: string | null;
	/** In px. */
	size?: number;
}

/** A picture of somebody whose name stands beside it; his first letter where there is no picture. */
export function Avatar( { name, url, size = 32 }: Props ) {
	const [ failedUrl, setFailedUrl ] = useState< string | null >( null );
	const style = { inlineSize: size, blockSize: size, fontSize: size / 2 };
	if ( ! url || url === failedUrl ) {
		return (
			<span className="mizkar-avatar" style={ style } aria-hidden="true">
				{ [ ...name.trim() ][ 0 ]?.toLocaleUpperCase() ?? '?' }
			</span>
		);
	}
	return (
		<img
			className="mizkar-avatar"
			style={ style }
			src={ url }
			alt=""
			loading="lazy"
			width={ size }
			height={ size }
			onError={ () => setFailedUrl( url ) }
		/>
	);
}
