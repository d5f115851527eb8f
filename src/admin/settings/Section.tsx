import type { ReactNode } from 'react';

interface Props {
	id: string;
	title: string;
	/** One line on what it is about. */
	about?: string;
	children: ReactNode;
}

export function Section( { id, title, about, children }: Props ) {
	return (
		<section className="mizkar-section" id={ id } aria-labelledby={ `${ id }-title` }>
			<header>
				<h2 id={ `${ id }-title` }>{ title }</h2>
				{ about && <p className="mizkar-hint">{ about }</p> }
			</header>
			<div className="mizkar-section__fields">{ children }</div>
		</section>
	);
}
