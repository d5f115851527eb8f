/** The sites of the browser tests: one per language. npm test chooses free ports, so that two runs never meet. */
export type Locale = 'en_US' | 'fa_IR';

export interface Place {
	readonly locale: Locale;
	readonly port: number;
	readonly url: string;
}

const ports: Record< Locale, number > = {
	en_US: Number( process.env.MIZKAR_E2E_PORT_EN ?? 8893 ),
	fa_IR: Number( process.env.MIZKAR_E2E_PORT_FA ?? 8894 ),
};

const place = ( locale: Locale ): Place => ( {
	locale,
	port: ports[ locale ],
	url: `http://127.0.0.1:${ ports[ locale ] }`,
} );

export const places: readonly Place[] = [ place( 'en_US' ), place( 'fa_IR' ) ];
