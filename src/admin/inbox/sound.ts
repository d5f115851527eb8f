/** Two short soft tones. Silent where the browser has not yet let this page make a sound. */
export function playSound(): void {
	if ( typeof AudioContext === 'undefined' ) {
		return;
	}
	const context = new AudioContext();
	if ( context.state === 'suspended' ) {
		void context.close();
		return;
	}
	const gain = context.createGain();
	gain.connect( context.destination );
	const start = context.currentTime;
	gain.gain.setValueAtTime( 0, start );
	gain.gain.linearRampToValueAtTime( 0.12, start + 0.02 );
	gain.gain.exponentialRampToValueAtTime( 0.0001, start + 0.4 );
	const tone = context.createOscillator();
	tone.type = 'sine';
	tone.frequency.setValueAtTime( 660, start );
	tone.frequency.setValueAtTime( 880, start + 0.12 );
	tone.connect( gain );
	tone.onended = () => void context.close();
	tone.start( start );
	tone.stop( start + 0.4 );
}
