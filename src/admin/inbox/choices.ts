import { __ } from '@wordpress/i18n';
import { PRIORITIES, STATUSES } from '../../shared/generated/enums';
import type { Priority, Status } from '../../shared/generated/enums';
import { priorityLabels, statusLabels } from '../../shared/generated/labels';

export interface Choice< V > {
	value: V;
	label: string;
}

/** What an agent may set; the trash is a place of its own. */
export const statusChoices = (): Array< Choice< Status > > =>
	STATUSES.filter( ( status ) => status !== 'trash' ).map( ( value ) => ( {
		value,
		label: statusLabels()[ value ],
	} ) );

export const priorityChoices = (): Array< Choice< Priority > > =>
	PRIORITIES.map( ( value ) => ( { value, label: priorityLabels()[ value ] } ) );

type Named = ReadonlyArray< { id: number; name: string } >;

const named = ( items: Named ): Array< Choice< number | null > > =>
	items.map( ( { id, name } ) => ( { value: id, label: name } ) );

export const departmentChoices = ( departments: Named ): Array< Choice< number | null > > => [
	{ value: null, label: __( 'No department', 'mizkar' ) },
	...named( departments ),
];

/** The agent himself first: he takes more tickets than he hands out. */
export const agentChoices = ( agents: Named, ownId: number ): Array< Choice< number | null > > => [
	{ value: null, label: __( 'Nobody', 'mizkar' ) },
	...named( [
		...agents.filter( ( { id } ) => id === ownId ),
		...agents.filter( ( { id } ) => id !== ownId ),
	] ),
];
