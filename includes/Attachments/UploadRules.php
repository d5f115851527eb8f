<?php
declare( strict_types=1 );

namespace Mizkar\Attachments;

/** The owner's choices about files. */
final class UploadRules {

	/** @param list<string> $extensions What may be sent, in lower case without a dot. */
	public function __construct( public readonly int $max_bytes, public readonly int $max_files, public readonly array $extensions ) {
	}

	/** @param list<string> $typed As an owner may have typed them: ".JPG". */
	public static function from( int $max_bytes, int $max_files, array $typed ): self {
		$extensions = array_map( static fn ( string $one ): string => strtolower( ltrim( trim( $one ), '.*' ) ), $typed );
		return new self( $max_bytes, $max_files, array_values( array_filter( $extensions, static fn ( string $one ): bool => '' !== $one && ! FileTypes::is_never_taken( $one ) ) ) );
	}

	public function allows( string $extension ): bool {
		return in_array( $extension, $this->extensions, true );
	}
}
