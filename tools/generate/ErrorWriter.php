<?php
declare( strict_types=1 );

namespace Mizkar\Tools\Generate;

use Mizkar\Kernel\ErrorCode;

/** The codes of the server's errors, with what each means for the one who asked. */
final class ErrorWriter {

	public static function write(): string {
		$codes = '';
		$table = '';
		foreach ( ErrorCode::cases() as $code ) {
			$codes .= "\n\t| " . Names::quoted( $code->value );
			$table .= sprintf( "\t%s: { status: %d, retryable: %s },\n", $code->value, $code->http_status(), $code->retryable() ? 'true' : 'false' );
		}
		return "export type ErrorCode =$codes;\n\n"
			. "export const ERRORS: Record< ErrorCode, { status: number; retryable: boolean } > = {\n$table};\n";
	}
}
