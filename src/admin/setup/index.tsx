import { mount } from '../../ui/mount';
import { SetupScreen } from './SetupScreen';
import './style.scss';

mount( 'mizkar-setup', <SetupScreen /> );
