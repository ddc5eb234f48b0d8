<?php
/**
 * The HTML of each public page passes through here, whatever theme and plug-ins write.
 *
 * @package evaste
 */

namespace Evaste;

/** Collects a page until it is complete, also where something flushes it early. */
final class Page {
	/**
	 * What was written so far.
	 *
	 * @var string
	 */
	private static $written = '';
	/**
	 * Whether a page stays as it is where nothing of it must wait.
	 *
	 * @var bool
	 */
	private static $only_if_needed = false;

	/** The sign-in page asks nothing, unless something declared is on it. */
	public static function start_sign_in(): void {
		self::$only_if_needed = true;
		ob_start( array( self::class, 'collect' ) );
	}

	/** Starts before themes and plug-ins write anything. */
	public static function start(): void {
		if ( is_feed() || is_embed() || is_robots() || '' === options()['declaration'] ) {
			return;
		}
		ob_start( array( self::class, 'collect' ) );
	}

	/**
	 * Takes a part of the page.
	 *
	 * @param string $part  What was written since the last call.
	 * @param int    $phase PHP's flags.
	 */
	public static function collect( string $part, int $phase ): string {
		if ( $phase & PHP_OUTPUT_HANDLER_CLEAN ) {
			self::$written = '';
			return '';
		}
		self::$written .= $part;
		if ( ! ( $phase & PHP_OUTPUT_HANDLER_FINAL ) ) {
			return '';
		}
		$page          = self::$written;
		self::$written = '';
		return self::is_html() ? self::protect( $page, options() ) : $page;
	}

	/**
	 * Rewrites a page, and writes evaste's lines into its head.
	 *
	 * @param string $html    A page.
	 * @param array  $options As stored.
	 */
	public static function protect( string $html, array $options ): string {
		$services = new Services( $options['services'], self::url() );
		if ( self::$only_if_needed ) {
			$held = ( new Rewriter( $services ) )->rewrite( $html );
			// Its own forms and their helpers must work: without the seal.
			return $held === $html ? $html : insert_first( $held, head_lines( array( 'sealed' => false ) + $options, array() ) );
		}
		if ( $options['rewrite'] ) {
			$html = ( new Rewriter( $services ) )->rewrite( $html );
		}
		return insert_first( $html, head_lines( $options, $options['sealed'] ? preloads( $html, $services ) : array() ) );
	}

	/** The URL of the page. WordPress may be in a folder of its host, which the request names too. */
	private static function url(): string {
		$path = $_SERVER['REQUEST_URI'] ?? '/'; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- only compared.
		return preg_replace( '~^(https?://[^/]+).*~is', '$1', home_url( '/' ) ) . $path;
	}

	/** Whether the response is HTML, as far as anything has said. */
	private static function is_html(): bool {
		foreach ( headers_list() as $header ) {
			if ( preg_match( '~^content-type:~i', $header ) ) {
				return 1 === preg_match( '~^content-type:\s*text/html~i', $header );
			}
		}
		return true;
	}
}

add_action( 'template_redirect', array( Page::class, 'start' ), PHP_INT_MIN );
add_action( 'login_init', array( Page::class, 'start_sign_in' ), PHP_INT_MIN );
