import { mount } from '../../ui/mount';
import { SettingsScreen } from './SettingsScreen';
import './style.scss';

mount( 'mizkar-settings', <SettingsScreen /> );
