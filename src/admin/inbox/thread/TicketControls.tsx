import { Button } from '@wordpress/components';
import type { CSSProperties, RefObject } from 'react';
import { __ } from '@wordpress/i18n';
import { useAgents, useDepartments } from '../../../entities/use-vocabulary';
import { boot } from '../../../shared/boot';
import { priorityLabels, statusLabels, ticketFieldLabels } from '../../../shared/generated/labels';
import type { Ticket, TicketChange } from '../../../shared/generated/types';
import { Avatar } from '../../../ui/Avatar';
import { PriorityBadge } from '../../../ui/PriorityBadge';
import { StatusBadge } from '../../../ui/StatusBadge';
import { agentChoices, departmentChoices, priorityChoices, statusChoices } from '../choices';
import { ChoiceControl } from './ChoiceControl';
import { TagControl } from './TagControl';

interface TicketControlsProps {
	ticket: Ticket;
	statusRef: RefObject< HTMLButtonElement >;
	priorityRef: RefObject< HTMLButtonElement >;
	onChange: ( changes: TicketChange, words?: string ) => void;
}

type ControlProps = Pick< TicketControlsProps, 'ticket' | 'onChange' >;

function AssigneeControl( { ticket, onChange }: ControlProps ) {
	const agents = useAgents();
	const ownId = boot().user.id;
	const assignee = agents.find( ( { id } ) => id === ticket.assignee_id );
	const words = assignee?.name ?? __( 'Unassigned', 'mizkar' );
	return (
		<>
			<ChoiceControl
				name={ ticketFieldLabels().assignee_id }
				value={ ticket.assignee_id }
				words={ words }
				choices={ agentChoices( agents, ownId ) }
				onChoose={ ( assignee_id ) => onChange( { assignee_id } ) }
			>
				{ assignee && (
					<Avatar name={ assignee.name } url={ assignee.avatar_url } size={ 20 } />
				) }
				<bdi className="mizkar-control__value">{ words }</bdi>
			</ChoiceControl>
			{ ticket.assignee_id !== ownId && (
				<Button
					size="compact"
					variant="secondary"
					onClick={ () => onChange( { assignee_id: ownId } ) }
				>
					{ __( 'Take it', 'mizkar' ) }
				</Button>
			) }
		</>
	);
}

function DepartmentControl( { ticket, onChange }: ControlProps ) {
	const departments = useDepartments();
	const department = departments.find( ( { id } ) => id === ticket.department_id );
	const words = department?.name ?? __( 'No department', 'mizkar' );
	return (
		<ChoiceControl
			name={ ticketFieldLabels().department_id }
			value={ ticket.department_id }
			words={ words }
			choices={ departmentChoices( departments ) }
			onChoose={ ( department_id ) => onChange( { department_id } ) }
		>
			{ department && (
				<span
					className="mizkar-department__dot"
					style={ { '--mizkar-department': department.color } as CSSProperties }
				/>
			) }
			<bdi className="mizkar-control__value">{ words }</bdi>
		</ChoiceControl>
	);
}

/** What state a ticket is in; each is a button that changes it. */
export function TicketControls( {
	ticket,
	statusRef,
	priorityRef,
	onChange,
}: TicketControlsProps ) {
	const names = ticketFieldLabels();
	return (
		<div
			className="mizkar-thread__controls"
			role="group"
			aria-label={ __( 'State of the ticket', 'mizkar' ) }
		>
			<ChoiceControl
				name={ names.status }
				value={ ticket.status }
				words={ statusLabels()[ ticket.status ] }
				choices={ statusChoices() }
				controlRef={ statusRef }
				onChoose={ ( status ) => onChange( { status } ) }
			>
				<StatusBadge status={ ticket.status } />
			</ChoiceControl>
			<ChoiceControl
				name={ names.priority }
				value={ ticket.priority }
				words={ priorityLabels()[ ticket.priority ] }
				choices={ priorityChoices() }
				controlRef={ priorityRef }
				onChoose={ ( priority ) => onChange( { priority } ) }
			>
				<PriorityBadge priority={ ticket.priority } />
			</ChoiceControl>
			<DepartmentControl ticket={ ticket } onChange={ onChange } />
			<AssigneeControl ticket={ ticket } onChange={ onChange } />
			<TagControl ticket={ ticket } onChange={ ( tag_ids ) => onChange( { tag_ids } ) } />
		</div>
	);
}
