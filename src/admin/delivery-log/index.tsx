import { mount } from '../../ui/mount';
import { DeliveryLogScreen } from './DeliveryLogScreen';
import './style.scss';

mount( 'mizkar-delivery-log', <DeliveryLogScreen /> );
