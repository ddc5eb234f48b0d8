<?php
// Answers on standard output what the plug-in's rules say of the cases on standard input.
namespace Evaste;

$built = $argv[1];
$core  = $argv[2] . '/wp-includes/';
require $core . 'Requests/src/Autoload.php';
\WpOrg\Requests\Autoload::register();
foreach ( array( 'utf8', 'compat', 'compat-utf8' ) as $file ) {
	if ( is_file( $core . $file . '.php' ) ) {
		require_once $core . $file . '.php';
	}
}
foreach ( array( 'attribute-token', 'span', 'text-replacement', 'decoder', 'doctype-info', 'tag-processor' ) as $file ) {
	require $core . 'html-api/class-wp-html-' . $file . '.php';
}
require_once $core . 'class-wp-token-map.php';
require_once $core . 'html-api/html5-named-character-references.php';
function_exists( 'esc_attr' ) || eval( 'namespace { function esc_attr( $text ) { return htmlspecialchars( $text, ENT_QUOTES, "UTF-8", false ); } function __( $text ) { return $text; } function _doing_it_wrong() {} function wp_kses_uri_attributes() { return array(); } function esc_url( $url ) { return $url; } }' );
foreach ( array( 'address', 'pattern', 'css', 'inline-marks', 'services', 'loading', 'rewriter' ) as $part ) {
	require "$built/includes/$part.php";
}

$asked    = json_decode( stream_get_contents( STDIN ), true );
$services = new Services( $asked['services'], $asked['page'] );
$answers  = array(
	'urls'  => array_map( array( $services, 'of_url' ), $asked['urls'] ),
	'hosts' => array_map( array( $services, 'of_host' ), $asked['urls'] ),
	'texts' => array_map( array( $services, 'of_inline_script' ), $asked['texts'] ),
	'css'   => array_map( __NAMESPACE__ . '\addresses_in_css', $asked['css'] ),
	'html'  => array_map(
		static function ( string $html ) use ( $asked ): string {
			return ( new Rewriter( new Services( $asked['services'], $asked['page'] ) ) )->rewrite( $html );
		},
		$asked['html']
	),
);
echo json_encode( $answers );
