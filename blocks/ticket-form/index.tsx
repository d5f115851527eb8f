import { registerBlockType } from '@wordpress/blocks';
import type { BlockConfiguration } from '@wordpress/blocks';
import metadata from './block.json';
import { Edit } from './edit';
import type { FormAttributes } from './edit';
import './style.scss';

registerBlockType< FormAttributes >( metadata as BlockConfiguration< FormAttributes >, {
	edit: Edit,
} );
