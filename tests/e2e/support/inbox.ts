import type { Locator, Page } from '@playwright/test';
import type { TestSite } from './site';

type Region = 'list' | 'thread' | 'customer';

/** The desk's screen, as an agent uses it. */
export class Inbox {
	readonly list: Locator;
	readonly thread: Locator;
	readonly customer: Locator;
	readonly views: Locator;
	/** What has arrived; not what is still on its way. */
	readonly messages: Locator;
	readonly search: Locator;
	/** What is said at the edge of the screen. */
	readonly snackbars: Locator;
	readonly help: Locator;

	constructor(
		readonly page: Page,
		private readonly site: TestSite
	) {
		this.list = this.region( 'list' );
		this.thread = this.region( 'thread' );
		this.customer = this.region( 'customer' );
		this.views = page.getByRole( 'navigation', { name: site.say( 'Views' ), exact: true } );
		this.messages = this.thread.locator( 'article[aria-busy="false"]' );
		this.search = this.list.getByRole( 'searchbox' );
		this.snackbars = page.locator( '.mizkar-inbox__snackbars' );
		this.help = page.getByRole( 'dialog', { name: site.say( 'Keyboard shortcuts' ) } );
	}

	private region( name: Region ): Locator {
		return this.page.locator( `[data-mizkar-region="${ name }"]` );
	}

	/** @param query What stands in the address behind the page's name. */
	async open( query: Record< string, string | number > = {} ): Promise< void > {
		const params = new URLSearchParams( { page: 'mizkar' } );
		for ( const [ name, value ] of Object.entries( query ) ) {
			params.set( name, String( value ) );
		}
		await this.page.goto( `${ this.site.url }/wp-admin/admin.php?${ params }` );
	}

	row( text: string ): Locator {
		return this.list.getByRole( 'row' ).filter( { hasText: text } );
	}

	get rows(): Locator {
		return this.list.locator( '[data-mizkar-row]' );
	}

	async openTicket( subject: string ): Promise< void > {
		await this.row( subject ).getByRole( 'link' ).click();
	}

	heading( text: string ): Locator {
		return this.thread.getByRole( 'heading', { level: 2 } ).filter( { hasText: text } );
	}

	message( text: string ): Locator {
		return this.messages.filter( { hasText: text } );
	}

	view( english: string ): Locator {
		return this.views.getByRole( 'link', {
			name: new RegExp( `^${ this.site.say( english ) }(?=$|[\\s:,،]*[\\d۰-۹])` ),
		} );
	}

	button( english: string, within: Locator = this.thread ): Locator {
		return within.getByRole( 'button', { name: this.site.say( english ), exact: true } );
	}

	/** A control of the ticket that is open, as in "Status: Open". */
	control( english: string ): Locator {
		return this.thread.getByRole( 'button', {
			name: new RegExp( `^${ this.site.say( english ) }[:：]` ),
		} );
	}

	menuItem( english: string ): Locator {
		return this.page.getByRole( 'menuitem', {
			name: this.site.say( english ),
			exact: true,
		} );
	}

	option( english: string ): Locator {
		return this.page.getByRole( 'menuitemradio', {
			name: this.site.say( english ),
			exact: true,
		} );
	}

	get editor(): Locator {
		return this.thread.getByRole( 'textbox' ).locator( 'visible=true' );
	}

	tab( english: 'Reply' | 'Internal note' ): Locator {
		return this.thread.getByRole( 'tab', { name: this.site.say( english ), exact: true } );
	}

	async note( text: string ): Promise< void > {
		await this.tab( 'Internal note' ).click();
		await this.editor.fill( text );
		await this.button( 'Add note' ).click();
	}
}
