import { useBlockProps } from '@wordpress/block-editor';
import { Disabled } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

/** An example of what a customer sees: whose tickets would stand here is known only on the page itself. */
export function Edit() {
	const examples = [
		{
			subject: __( 'My parcel has not arrived', 'mizkar' ),
			status: 'waiting',
			word: __( 'Waiting for you', 'mizkar' ),
		},
		{
			subject: __( 'How do I change my address?', 'mizkar' ),
			status: 'solved',
			word: __( 'Solved', 'mizkar' ),
		},
	];
	return (
		<div { ...useBlockProps( { className: 'mizkar-block' } ) }>
			<Disabled>
				<h2 className="mizkar-heading">{ __( 'Your tickets', 'mizkar' ) }</h2>
				<ul className="mizkar-list">
					{ examples.map( ( { subject, status, word } ) => (
						<li key={ status } className="mizkar-list__item">
							<span className="mizkar-list__subject">{ subject }</span>
							<span className="mizkar-meta">
								<span className="mizkar-status" data-status={ status }>
									<span className="mizkar-status__icon" aria-hidden="true" />
									<span className="mizkar-status__word">{ word }</span>
								</span>
							</span>
						</li>
					) ) }
				</ul>
			</Disabled>
		</div>
	);
}
