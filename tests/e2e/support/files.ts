/** Files as a visitor would choose them. */
export interface SampleFile {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
}

const PIXEL =
	'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC';

export const picture = ( name = 'screen.png' ): SampleFile => ( {
	name,
	mimeType: 'image/png',
	buffer: Buffer.from( PIXEL, 'base64' ),
} );

export const textFile = (
	name = 'log.txt',
	text = 'The last lines of the log.\n'
): SampleFile => ( {
	name,
	mimeType: 'text/plain',
	buffer: Buffer.from( text ),
} );

/** Says it is a picture, and is a script. */
export const disguised = (): SampleFile => ( {
	name: 'holiday.png',
	mimeType: 'image/png',
	buffer: Buffer.from( '<?php echo "not a picture"; ?>\n' ),
} );
