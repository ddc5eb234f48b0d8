<?php
/**
 * The URLs in a style sheet.
 *
 * @package evaste
 */

namespace Evaste;

/**
 * Everything in `url()`, every string, and anything else that looks like a URL. Comments and escapes hide nothing.
 *
 * @param string $css A style sheet or a `style` attribute.
 * @return string[]
 */
function addresses_in_css( string $css ): array {
	$plain = preg_replace_callback(
		'~\\\\([0-9a-f]{1,6})[ \t\n\r\f]?~i',
		static function ( array $found ): string {
			$code      = hexdec( $found[1] );
			$character = $code < 128 ? chr( $code ) : '';
			return preg_match( '~^[\w:/.\-?&=#%]$~D', $character ) ? $character : $found[0];
		},
		$css
	);
	$plain = preg_replace( '~\\\\([g-z:/.\-_?&=#%])~i', '$1', $plain );
	// An unclosed string ends at the end of its line or the text, and is still valid.
	$token = '~/\*.*?(?:\*/|$)|url\(\s*([^"\')\s][^)]*)|"((?:[^"\\\\\n]|\\\\.)*+)"?|\'((?:[^\'\\\\\n]|\\\\.)*+)\'?|((?:https?:)?//[^\s"\'()<>;]+)~is';
	preg_match_all( $token, $plain, $tokens, PREG_SET_ORDER );
	$addresses = array();
	foreach ( $tokens as $found ) {
		$address = trim( implode( '', array_slice( $found, 1 ) ) );
		if ( '' !== $address ) {
			$addresses[] = $address;
		}
	}
	return $addresses;
}
