import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { bell, notAllowed } from '@wordpress/icons';
import { readPreference, writePreference } from './preferences';
import { playSound } from './sound';

export const isSoundOn = (): boolean => readPreference( 'sound' ) !== false;

export function SoundToggle() {
	const [ isOn, setIsOn ] = useState( isSoundOn );
	return (
		<Button
			size="compact"
			icon={ isOn ? bell : notAllowed }
			label={
				isOn
					? __( 'Sound on a new message: on', 'mizkar' )
					: __( 'Sound on a new message: off', 'mizkar' )
			}
			onClick={ () => {
				writePreference( 'sound', ! isOn );
				setIsOn( ! isOn );
				if ( ! isOn ) {
					playSound();
				}
			} }
		/>
	);
}
