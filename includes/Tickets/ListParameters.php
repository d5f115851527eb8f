<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

use Mizkar\Contacts\Viewer;
use Mizkar\Kernel\Cursor;
use Mizkar\Kernel\ErrorCode;
use Mizkar\Kernel\Field;
use Mizkar\Kernel\FieldType;
use Mizkar\Kernel\MizkarException;
use Mizkar\Kernel\Schema;
use Mizkar\Kernel\Values;

/** What a list request may ask for: the schema's filters and sorts, a view, a tag, words. */
final class ListParameters {

	private static ?Schema $ticket = null;

	private const OWN = array( 'scope', 'status', 'department_id', 'sort', 'order', 'per_page', 'cursor' );

	/** @return list<Field> */
	public static function fields(): array {
		$filters = array_map(
			static fn ( Field $field ): Field => new Field( $field->name, $field->type, $field->label, enum: $field->enum ),
			array_values( self::ticket()->filters() )
		);
		return array_merge(
			$filters,
			array(
				new Field( 'scope', FieldType::Option, enum: ListScope::class ),
				new Field( 'view', FieldType::Option, enum: View::class ),
				new Field( 'tag_id', FieldType::Integer, __( 'Tag', 'mizkar' ) ),
				new Field( 'search', FieldType::Line, __( 'Search', 'mizkar' ), max: 200 ),
				new Field( 'sort', FieldType::Line, __( 'Sort by', 'mizkar' ), max: 40, default: 'last_message_at' ),
				new Field( 'order', FieldType::Option, enum: SortOrder::class, default: SortOrder::Descending->value ),
				new Field( 'per_page', FieldType::Integer, max: 100, default: 25 ),
				new Field( 'cursor', FieldType::Line, max: 200 ),
			)
		);
	}

	/**
	 * @param bool $own What a customer's list knows, and no more: neither order nor filter may tell what he does not see.
	 * @throws MizkarException InvalidInput where the sort is not one of the schema's, or the cursor not one of ours.
	 */
	public static function query( Values $values, Viewer $viewer, bool $own ): TicketQuery {
		if ( $own ) {
			self::demand_own( $values );
		}
		$sorts    = self::ticket()->sorts();
		$view     = View::tryFrom( $values->string( 'view' ) );
		$status   = Status::tryFrom( $values->string( 'status' ) );
		$statuses = null === $status ? $view?->statuses() ?? array() : array( $status );
		return new TicketQuery(
			statuses: $statuses,
			department_ids: $values->has( 'department_id' ) ? array( $values->int( 'department_id' ) ) : null,
			assignee_id: $values->has( 'assignee_id' ) ? $values->int( 'assignee_id' ) : $view?->assignee_id( $viewer->user_id ),
			priority: Priority::tryFrom( $values->string( 'priority' ) ),
			contact_ids: $values->has( 'contact_id' ) ? array( $values->int( 'contact_id' ) ) : null,
			tag_id: $values->has( 'tag_id' ) ? $values->int( 'tag_id' ) : null,
			search: $values->string( 'search' ),
			sort: $sorts[ $values->string( 'sort' ) ] ?? throw self::wrong_sort(),
			descending: SortOrder::Ascending->value !== $values->string( 'order' ),
			limit: max( 1, $values->int( 'per_page' ) ),
			cursor: '' === $values->string( 'cursor' ) ? null : Cursor::decode( $values->string( 'cursor' ) ),
		);
	}

	/** @throws MizkarException InvalidInput naming what is the desk's. */
	private static function demand_own( Values $values ): void {
		$wrong = array_diff( array_keys( $values->all() ), self::OWN );
		if ( array() !== $wrong ) {
			throw new MizkarException( ErrorCode::InvalidInput, array_fill_keys( $wrong, __( 'This cannot be set here.', 'mizkar' ) ) );
		}
		$sort = self::ticket()->fields[ $values->string( 'sort' ) ] ?? null;
		if ( null !== $sort && ! in_array( Field::CUSTOMER, $sort->readers, true ) ) {
			throw self::wrong_sort();
		}
	}

	private static function wrong_sort(): MizkarException {
		return MizkarException::field( 'sort', __( 'The list cannot be sorted by this.', 'mizkar' ) );
	}

	/** Asked for by each check of a request. */
	private static function ticket(): Schema {
		return self::$ticket ??= TicketSchema::schema();
	}
}
