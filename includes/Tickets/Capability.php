<?php
declare( strict_types=1 );

namespace Mizkar\Tickets;

/** Rights at the desk, and the roles that carry them. */
final class Capability {

	public const ANSWER    = 'mizkar_answer_tickets';
	public const SUPERVISE = 'mizkar_supervise_tickets';
	public const SETTINGS  = 'mizkar_manage_settings';

	public const AGENT      = 'mizkar_agent';
	public const SUPERVISOR = 'mizkar_supervisor';

	public static function install(): void {
		$agent = array( 'read' => true, self::ANSWER => true );
		add_role( self::AGENT, __( 'Support agent', 'mizkar' ), $agent );
		add_role( self::SUPERVISOR, __( 'Support supervisor', 'mizkar' ), $agent + array( self::SUPERVISE => true ) );
		foreach ( array( self::ANSWER, self::SUPERVISE, self::SETTINGS ) as $capability ) {
			get_role( 'administrator' )?->add_cap( $capability );
		}
	}

	public static function uninstall(): void {
		remove_role( self::AGENT );
		remove_role( self::SUPERVISOR );
		foreach ( array( self::ANSWER, self::SUPERVISE, self::SETTINGS ) as $capability ) {
			get_role( 'administrator' )?->remove_cap( $capability );
		}
	}
}
