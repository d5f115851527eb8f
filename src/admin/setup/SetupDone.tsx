import { Button, ExternalLink } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { sendTestMail } from '../../entities/use-settings';
import type { SetupResult } from '../../entities/use-settings';
import { boot } from '../../shared/boot';
import { TestMail } from '../../ui/TestMail';

export function SetupDone( { result }: { result: SetupResult } ) {
	const heading = useRef< HTMLHeadingElement >( null );
	useEffect( () => heading.current?.focus(), [] );
	return (
		<div className="mizkar-section__fields">
			<h2 ref={ heading } tabIndex={ -1 }>
				{ __( 'The desk is ready', 'mizkar' ) }
			</h2>
			<ul className="mizkar-setup__links">
				<li>
					<ExternalLink href={ result.support_page_url }>
						{ __( 'See the support page', 'mizkar' ) }
					</ExternalLink>
				</li>
				<li>
					<a href={ result.edit_page_url }>{ __( 'Edit the support page', 'mizkar' ) }</a>
				</li>
			</ul>
			<p>{ __( 'Does mail leave your site? Better to find out now.', 'mizkar' ) }</p>
			<TestMail send={ sendTestMail } />
			<Button __next40pxDefaultSize variant="primary" href={ boot().urls.inbox }>
				{ __( 'Open the desk', 'mizkar' ) }
			</Button>
		</div>
	);
}
