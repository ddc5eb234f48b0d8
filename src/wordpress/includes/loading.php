<?php
/**
 * What makes a browser request something. The tables are the page's own, written beside this file as JSON.
 *
 * @package evaste
 */

namespace Evaste;

/** Attributes that load, and the types of scripts that run. */
final class Loading {
	const RELATION   = '~(?:^|\s)(stylesheet|preload|prefetch|preconnect|dns-prefetch|modulepreload|prerender|icon|apple-touch-icon(-precomposed)?|mask-icon|fluid-icon|manifest|search|compression-dictionary)(?:\s|$)~i';
	const CONNECTION = '~^\s*(preconnect|dns-prefetch)(\s+(preconnect|dns-prefetch))*\s*$~i';
	const JAVASCRIPT = '~^(?:(?:application|text)/(?:x-)?(?:ecma|java)script|text/(?:javascript1\.[0-5]|jscript|livescript)|module|speculationrules)$~Di';
	/** ASCII white space, and the vertical tab, which Chromium ignores too. */
	const SPACE = "\t\n\x0b\f\r ";

	/**
	 * The tables.
	 *
	 * @return array{loading: array<string, string[]>, css: string[]}
	 */
	public static function tables(): array {
		static $tables = null;
		if ( null === $tables ) {
			$tables = json_decode( (string) file_get_contents( __DIR__ . '/loading.json' ), true );
		}
		return $tables;
	}

	/**
	 * The attributes for which an element would request something, apart from `srcdoc`.
	 *
	 * @param string $name       The element, in lower case.
	 * @param array  $attributes Its attributes, by name in lower case.
	 * @return string[]
	 */
	public static function attributes( string $name, array $attributes ): array {
		$tables   = self::tables();
		$is_inert = 'link' === $name && ! preg_match( self::RELATION, $attributes['rel'] ?? '' );
		$own      = $is_inert ? array() : ( $tables['loading'][ $name ] ?? array() );
		$names    = array_merge( $tables['css'], array_diff( $own, array( 'srcdoc' ) ) );
		return array_values( array_intersect( $names, array_keys( $attributes ) ) );
	}

	/**
	 * The URLs in the value of such an attribute.
	 *
	 * @param string $attribute Its name.
	 * @param string $value     Decoded.
	 * @return string[]
	 */
	public static function addresses( string $attribute, string $value ): array {
		if ( in_array( $attribute, self::tables()['css'], true ) ) {
			return addresses_in_css( $value );
		}
		if ( 'srcset' === substr( $attribute, -6 ) ) {
			preg_match_all( '~[\s,]*([^\s,](?:\S*[^\s,])?)(?:,+|(?:\([^)]*\)|[^,(])*)~', $value, $found );
			return $found[1];
		}
		if ( 'ping' === $attribute || 'attributionsrc' === $attribute ) {
			return preg_split( '~\s+~', $value, -1, PREG_SPLIT_NO_EMPTY );
		}
		if ( in_array( $attribute, array( 'to', 'from', 'by', 'values' ), true ) ) {
			return array_map( 'trim', explode( ';', $value ) );
		}
		return array( $value );
	}

	/**
	 * Whether a browser acts on a script element.
	 *
	 * @param array $attributes Its attributes.
	 */
	public static function is_runnable( array $attributes ): bool {
		$language = $attributes['language'] ?? '';
		$type     = $attributes['type'] ?? ( '' === $language ? '' : "text/$language" );
		return '' === $type || 1 === preg_match( self::JAVASCRIPT, trim( $type, self::SPACE ) );
	}

	/**
	 * The code or markup in a `javascript:` or `data:` URL; null for any other URL.
	 *
	 * @param string $name    The element.
	 * @param string $written Decoded.
	 */
	public static function carried_text( string $name, string $written ): ?string {
		// Control characters and spaces before a URL, and tabs and line breaks anywhere, are not part of it.
		$url  = preg_replace( '~^[\x00-\x20]+|[\t\n\r]~', '', $written );
		$acts = '~^(script|iframe|frame|object|embed|link|a|area|use|set|animate|portal|fencedframe)$~D';
		// A browser runs a script whatever type its `data:` URL states.
		$text = 'script' === $name ? '~^data:~i' : '~^(javascript:|data:(?!image/(?!svg)|font/|audio/|video/))~i';
		if ( ! preg_match( $acts, $name ) || ! preg_match( $text, $url ) ) {
			return null;
		}
		// Its fragment is no part of what a `data:` URL contains.
		list( , $head, $body ) = preg_match( '~^data:([^,]*),([^#]*)~i', $url, $found ) ? $found : array( '', '', $url );

		$bytes = rawurldecode( $body );
		if ( preg_match( '~;\s*base64\s*$~i', $head ) ) {
			$bytes = base64_decode( $bytes, true ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- a page's URL.
		}
		// In UTF-16, every second byte of code is zero.
		return false === $bytes ? $url : str_replace( "\0", '', self::utf8( $bytes ) );
	}

	/**
	 * UTF-8; bytes of any other encoding become one character each.
	 *
	 * @param string $bytes A text.
	 */
	private static function utf8( string $bytes ): string {
		if ( preg_match( '~~u', $bytes ) ) {
			return $bytes;
		}
		return preg_replace_callback(
			'~[\x80-\xff]~',
			static function ( array $found ): string {
				$code = ord( $found[0] );
				return chr( 0xc0 | $code >> 6 ) . chr( 0x80 | $code & 0x3f );
			},
			$bytes
		);
	}

	/**
	 * Every string in speculation rules. Invalid JSON has no effect.
	 *
	 * @param string $json The text of the script.
	 * @return string[]
	 */
	public static function addresses_in_rules( string $json ): array {
		$strings = array();
		$rules   = (array) json_decode( $json, true );
		array_walk_recursive(
			$rules,
			static function ( $value ) use ( &$strings ): void {
				if ( is_string( $value ) ) {
					$strings[] = $value;
				}
			}
		);
		return $strings;
	}
}
