import type { Page } from '@playwright/test';
import type { Rest, TicketData } from './rest';
import { unique } from './unique';

/** Tickets in a department of their own, so that other tests' stay out of the lists. */
export async function stage( desk: Rest, subjects: readonly string[] ) {
	const department = await desk.newDepartment( unique( 'Harbour' ) );
	const tickets: TicketData[] = [];
	for ( const subject of subjects ) {
		tickets.push( await desk.newTicket( { subject, department_id: department } ) );
	}
	return { department, tickets };
}

/** What stands in the address now. */
export const param = ( page: Page, name: string ) => () =>
	new URL( page.url() ).searchParams.get( name );
