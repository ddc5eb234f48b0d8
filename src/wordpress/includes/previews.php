<?php
/**
 * The editor's previews of films and posts: what waits on the page waits for its author, too.
 *
 * @package evaste
 */

namespace Evaste;

use WP_HTTP_Response;
use WP_REST_Request;

/**
 * Takes out of a preview what needs consent, and says in its place whose content it is.
 *
 * @param mixed           $response What the editor gets.
 * @param array           $handler  Who answered.
 * @param WP_REST_Request $request  What the editor asked for.
 * @return mixed
 */
function hold_preview( $response, $handler, $request ) {
	$found = $response instanceof WP_HTTP_Response ? $response->get_data() : $response;
	if ( '/oembed/1.0/proxy' !== $request->get_route() || ! is_object( $found ) || ! is_string( $found->html ?? null ) ) {
		return $response;
	}
	$held = ( new Rewriter( new Services( options()['services'], home_url( '/' ) ) ) )->rewrite( $found->html );
	if ( $held !== $found->html ) {
		$name = $found->provider_name ?? $request['url'];
		/* translators: %s: the name of a service, such as YouTube. */
		$found->html = '<p>' . esc_html( sprintf( __( '%s: waits for consent on the page', 'evaste' ), $name ) ) . '</p>';
	}
	return $response;
}

add_filter( 'rest_request_after_callbacks', __NAMESPACE__ . '\hold_preview', 10, 3 );
