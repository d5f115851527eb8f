import type { Ticket } from '../../../shared/generated/types';

type Times = Pick< Ticket, 'status' | 'last_customer_at' | 'last_agent_at' >;

const QUIET = [ 'solved', 'closed', 'spam', 'trash' ];

/** The customer wrote last, and somebody still has to do something about it. */
export function isUnread( {
	status,
	last_customer_at: customer,
	last_agent_at: agent,
}: Times ): boolean {
	return (
		! QUIET.includes( status ) && customer !== null && ( agent === null || customer > agent )
	);
}
