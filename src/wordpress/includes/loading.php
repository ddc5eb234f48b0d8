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
	const SPACE      = "\t\n\f\r ";

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
	 * @param string $name The element.
	 * @param string $url  Decoded.
	 */
	public static function carried_text( string $name, string $url ): ?string {
		$acts = '~^(script|iframe|frame|object|embed|link|a|area|use|set|animate|portal|fencedframe)$~D';
		$text = '~^\s*(javascript:|data:(?!image/(?!svg)|font/|audio/|video/))~i';
		if ( ! preg_match( $acts, $name ) || ! preg_match( $text, $url ) ) {
			return null;
		}
		list( $head, $body ) = array_pad( explode( ',', $url, 2 ), 2, '' );
		if ( preg_match( '~;\s*base64\s*$~i', $head ) ) {
			return (string) base64_decode( rawurldecode( $body ) );
		}
		return rawurldecode( $url );
	}
}
