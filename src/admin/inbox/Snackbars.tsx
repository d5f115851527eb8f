import { SnackbarList } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { store as noticesStore } from '@wordpress/notices';
import { NOTICES } from './use-notify';

export function Snackbars() {
	const notices = useSelect( ( select ) => select( noticesStore ).getNotices( NOTICES ), [] );
	const { removeNotice } = useDispatch( noticesStore );
	return (
		<SnackbarList
			className="mizkar-inbox__snackbars"
			notices={ notices }
			onRemove={ ( id: string ) => void removeNotice( id, NOTICES ) }
		/>
	);
}
