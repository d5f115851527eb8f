<?php

declare( strict_types=1 );

namespace Mizkar\Tests\Integration\Blocks;

use Mizkar\Blocks\BlockTypes;
use Mizkar\Tests\Integration\TestCase;

/** A request learns of a block what it needs: that it is there; its styles and scripts where it is shown or edited. */
final class BlockTypesTest extends TestCase {

	private string $folder = '';

	private BlockTypes $types;

	protected function setUp(): void {
		parent::setUp();
		$this->folder = get_temp_dir() . 'mizkar-blocks-' . bin2hex( random_bytes( 6 ) );
		$block        = array(
			'name'       => 'mizkar/example',
			'apiVersion' => 3,
			'title'      => 'Example',
			'attributes' => array( 'word' => array( 'type' => 'string', 'default' => 'nothing' ) ),
			'supports'   => array( 'align' => array( 'wide' ) ),
			'style'      => 'file:./style.css',
			'render'     => 'file:./render.php',
		);
		wp_mkdir_p( "$this->folder/example" );
		file_put_contents( "$this->folder/blocks-manifest.php", '<?php return ' . var_export( array( 'example' => $block ), true ) . ';' );
		file_put_contents( "$this->folder/example/block.json", (string) wp_json_encode( $block ) );
		file_put_contents( "$this->folder/example/style.css", '.example {}' );
		file_put_contents( "$this->folder/example/render.php", '<p>It says <?php echo esc_html( $attributes["word"] ); ?></p>' );
		$this->types = new BlockTypes( $this->folder );
		$this->types->register();
		require_once ABSPATH . 'wp-admin/includes/class-wp-screen.php';
		require_once ABSPATH . 'wp-admin/includes/screen.php';
	}

	protected function tearDown(): void {
		unregister_block_type( 'mizkar/example' );
		wp_deregister_style( 'mizkar-example-style' );
		foreach ( array( 'blocks-manifest.php', 'example/block.json', 'example/style.css', 'example/render.php' ) as $file ) {
			unlink( "$this->folder/$file" );
		}
		rmdir( "$this->folder/example" );
		rmdir( $this->folder );
		parent::tearDown();
	}

	public function test_a_page_without_the_block_pays_for_no_files(): void {
		self::assertInstanceOf( \WP_Block_Type::class, self::type() );
		self::assertSame( array(), self::type()->style_handles );
		self::assertFalse( wp_style_is( 'mizkar-example-style', 'registered' ) );
		self::assertSame( '<p>plain</p>', do_blocks( '<p>plain</p>' ) );
		self::assertFalse( wp_style_is( 'mizkar-example-style', 'registered' ) );
	}

	public function test_a_page_with_the_block_has_everything(): void {
		self::assertStringContainsString( '<p>It says hello</p>', do_blocks( '<!-- wp:mizkar/example {"word":"hello"} /--><!-- wp:mizkar/example {"word":"again"} /-->' ) );
		self::assertTrue( wp_style_is( 'mizkar-example-style', 'enqueued' ) );
		wp_dequeue_style( 'mizkar-example-style' );
	}

	public function test_defaults_hold_before_it_is_complete(): void {
		self::assertStringContainsString( 'It says nothing', do_blocks( '<!-- wp:group --><div class="wp-block-group"><!-- wp:mizkar/example /--></div><!-- /wp:group -->' ) );
		wp_dequeue_style( 'mizkar-example-style' );
	}

	public function test_editors_know_its_title(): void {
		self::assertSame( '', self::type()->title );
		$this->types->complete_for_screen( \WP_Screen::get( 'dashboard' ) );
		self::assertSame( array(), self::type()->style_handles );
		$this->types->complete_for_screen( \WP_Screen::get( 'post' ) );
		self::assertSame( 'Example', self::type()->title );
		self::assertSame( array( 'mizkar-example-style' ), self::type()->style_handles );
	}

	private static function type(): \WP_Block_Type {
		$type = \WP_Block_Type_Registry::get_instance()->get_registered( 'mizkar/example' );
		self::assertInstanceOf( \WP_Block_Type::class, $type );
		return $type;
	}
}
