import './style.scss';
import { mount } from '../../ui/mount';
import { sweepDrafts } from './editor/draft';
import { Inbox } from './Inbox';

sweepDrafts();
mount( 'mizkar-inbox', <Inbox /> );
