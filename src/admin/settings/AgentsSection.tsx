import { CheckboxControl, ExternalLink } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { useAgents, useDepartments, useVocabularyActions } from '../../entities/use-vocabulary';
import { toApiError } from '../../shared/api-error';
import type { ApiError } from '../../shared/api-error';
import type { Agent, Department } from '../../shared/generated/types';
import { Avatar } from '../../ui/Avatar';
import { ErrorNotice } from '../../ui/ErrorNotice';

interface Props {
	agent: Agent;
	departments: readonly Department[];
}

/** Saved with each click: there is nothing to forget. */
function AgentRow( { agent, departments }: Props ) {
	const { saveAgent } = useVocabularyActions();
	const [ chosen, setChosen ] = useState< readonly number[] | null >( null );
	const [ error, setError ] = useState< ApiError | null >( null );
	const ids = chosen ?? agent.department_ids;

	const choose = async ( id: number, isChosen: boolean ) => {
		const next = isChosen ? [ ...ids, id ] : ids.filter( ( other ) => other !== id );
		setChosen( next );
		setError( null );
		try {
			await saveAgent( agent.id, { department_ids: [ ...next ] } );
		} catch ( thrown ) {
			setError( toApiError( thrown ) );
		} finally {
			setChosen( null );
		}
	};
	return (
		<li className="mizkar-agent">
			<Avatar name={ agent.name } url={ agent.avatar_url } />
			<fieldset>
				<legend>
					<strong>
						<bdi>{ agent.name }</bdi>
					</strong>{ ' ' }
					<span className="mizkar-hint">
						{ ids.length === 0
							? __( 'sees all departments', 'mizkar' )
							: __( 'sees only the chosen departments', 'mizkar' ) }
					</span>
				</legend>
				<div className="mizkar-agent__departments">
					{ departments.map( ( { id, name } ) => (
						<CheckboxControl
							key={ id }
							__nextHasNoMarginBottom
							label={ name }
							checked={ ids.includes( id ) }
							disabled={ chosen !== null }
							onChange={ ( isChosen ) => void choose( id, isChosen ) }
						/>
					) ) }
				</div>
				{ error && <ErrorNotice error={ error } /> }
			</fieldset>
		</li>
	);
}

export function AgentsSection() {
	const agents = useAgents();
	const departments = useDepartments();
	return (
		<>
			<ul className="mizkar-items">
				{ agents.map( ( agent ) => (
					<AgentRow key={ agent.id } agent={ agent } departments={ departments } />
				) ) }
			</ul>
			<p className="mizkar-hint">
				{ __(
					'Whoever has the role Support agent or Support supervisor is an agent, and every administrator.',
					'mizkar'
				) }{ ' ' }
				<ExternalLink href="users.php">{ __( 'Users', 'mizkar' ) }</ExternalLink>
			</p>
		</>
	);
}
