import { Icon } from '@wordpress/components';
import type { ComponentProps, ReactNode } from 'react';

interface Props {
	title: string;
	icon?: ComponentProps< typeof Icon >[ 'icon' ];
	/** One thing worth knowing. */
	children?: ReactNode;
	/** One thing to do. */
	action?: ReactNode;
}

export function EmptyState( { title, icon, children, action }: Props ) {
	return (
		<div className="mizkar-empty">
			{ icon && <Icon icon={ icon } size={ 48 } /> }
			<h2 className="mizkar-empty__title">{ title }</h2>
			{ children && <p className="mizkar-empty__text">{ children }</p> }
			{ action }
		</div>
	);
}
