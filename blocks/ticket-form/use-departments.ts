import apiFetch from '@wordpress/api-fetch';
import { useEffect, useState } from '@wordpress/element';
import { departmentsPath } from '../../src/shared/generated/routes';
import type { CustomerDepartment } from '../../src/shared/generated/types';

/** For the preview in the editor. */
export function useDepartments(): CustomerDepartment[] {
	const [ departments, setDepartments ] = useState< CustomerDepartment[] >( [] );
	useEffect( () => {
		const stop = new AbortController();
		apiFetch< CustomerDepartment[] >( { path: departmentsPath(), signal: stop.signal } ).then(
			setDepartments,
			() => undefined // Then the preview has none; the page itself has.
		);
		return () => stop.abort();
	}, [] );
	return departments;
}
