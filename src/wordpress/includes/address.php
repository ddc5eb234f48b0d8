<?php
/**
 * URLs as a browser reads them.
 *
 * @package evaste
 */

namespace Evaste;

/** A URL that a page can request. */
final class Address {
	const PORTS = array(
		'http'  => '80',
		'https' => '443',
		'ws'    => '80',
		'wss'   => '443',
	);

	/**
	 * Any of http, https, ws and wss.
	 *
	 * @var string
	 */
	public $scheme;
	/**
	 * In lower case, without a trailing dot; international names in their ASCII form.
	 *
	 * @var string
	 */
	public $host;
	/**
	 * The port, also where the URL does not name it.
	 *
	 * @var string
	 */
	public $port;
	/**
	 * Path and query.
	 *
	 * @var string
	 */
	public $path;

	/**
	 * Reads a URL the way the URL Standard does, as far as deciding its host needs; null for what no page requests.
	 *
	 * @param string       $url  As written in the HTML, decoded.
	 * @param Address|null $base The page, for URLs that are relative.
	 */
	public static function read( string $url, ?Address $base = null ): ?Address {
		$url = str_replace( array( "\t", "\n", "\r" ), '', trim( $url, "\0..\x20" ) );
		if ( preg_match( '~^([a-z][a-z0-9+.-]*):(.*)$~is', $url, $found ) ) {
			$scheme = strtolower( $found[1] );
			if ( ! isset( self::PORTS[ $scheme ] ) ) {
				return null;
			}
			// `https:path` is relative where the page has the same scheme; anything else starts with a host.
			if ( $base && $scheme === $base->scheme && ! preg_match( '~^[/\\\\]{2}~', $found[2] ) ) {
				return self::relative( $found[2], $base );
			}
			return self::after_scheme( $scheme, ltrim( $found[2], '/\\' ) );
		}
		if ( preg_match( '~^[/\\\\]{2}~', $url ) ) {
			return self::after_scheme( $base ? $base->scheme : 'https', ltrim( $url, '/\\' ) );
		}
		return $base ? self::relative( $url, $base ) : null;
	}

	/**
	 * From the host on.
	 *
	 * @param string $scheme In lower case.
	 * @param string $rest   After the slashes.
	 */
	private static function after_scheme( string $scheme, string $rest ): ?Address {
		preg_match( '~^([^/\\\\?#]*)(.*)$~s', $rest, $parts );
		// What stands before the last @ names a person to the server, and is no part of the host.
		$at        = strrpos( $parts[1], '@' );
		$authority = false === $at ? $parts[1] : substr( $parts[1], $at + 1 );
		if ( ! preg_match( '~^(\[[^\]]*\]|[^:]*)(?::(\d*))?$~', $authority, $named ) ) {
			return null;
		}
		if ( '' === $named[1] || (int) ( $named[2] ?? 0 ) > 65535 ) {
			return null;
		}
		$address         = new self();
		$address->scheme = $scheme;
		$address->host   = self::host( $named[1] );
		$address->port   = ltrim( $named[2] ?? '', '0' );
		$address->port   = '' === $address->port ? self::PORTS[ $scheme ] : $address->port;
		$address->path   = self::path( $parts[2] );
		return $address;
	}

	/**
	 * A host name in the form in which two names can be compared.
	 *
	 * @param string $written As in the URL.
	 */
	public static function host( string $written ): string {
		$host = strtolower( rawurldecode( $written ) );
		if ( preg_match( '~[^\x00-\x7f]~', $host ) ) {
			$host = self::ascii( $host );
		}
		return '.' === substr( $host, -1 ) ? substr( $host, 0, -1 ) : $host;
	}

	/**
	 * An international name in its ASCII form; as it is, if it is none.
	 *
	 * @param string $host With letters outside of ASCII.
	 */
	private static function ascii( string $host ): string {
		if ( function_exists( 'idn_to_ascii' ) ) {
			$ascii = idn_to_ascii( $host, IDNA_NONTRANSITIONAL_TO_ASCII, INTL_IDNA_VARIANT_UTS46 );
			return false === $ascii ? $host : $ascii;
		}
		try {
			// PHP without its extension for languages: WordPress brings an encoder.
			return strtolower( \WpOrg\Requests\IdnaEncoder::encode( mb_strtolower( $host, 'UTF-8' ) ) );
		} catch ( \Exception $exception ) {
			return $host;
		}
	}

	/**
	 * A URL on the page's own host.
	 *
	 * @param string  $url  Without a scheme and a host.
	 * @param Address $base The page.
	 */
	private static function relative( string $url, Address $base ): Address {
		$address = clone $base;
		$start   = substr( $url, 0, 1 );
		$page    = preg_replace( '~[?#].*$~s', '', $base->path );
		if ( '/' === $start || '\\' === $start ) {
			$address->path = self::path( $url );
		} elseif ( '?' === $start ) {
			$address->path = self::path( $page . $url );
		} elseif ( '' !== $url && '#' !== $start ) {
			$address->path = self::path( preg_replace( '~[^/]*$~', '', $page ) . $url );
		}
		return $address;
	}

	/**
	 * Path and query, with `.` and `..` resolved.
	 *
	 * @param string $written As in the URL, from the path on.
	 */
	private static function path( string $written ): string {
		$written = preg_replace( '~#.*$~s', '', $written );
		$at      = strpos( $written, '?' );
		$query   = false === $at ? '' : substr( $written, $at );
		$path    = str_replace( '\\', '/', false === $at ? $written : substr( $written, 0, $at ) );
		$kept    = array();
		$names   = explode( '/', ltrim( $path, '/' ) === $path ? $path : substr( $path, 1 ) );
		$last    = count( $names ) - 1;
		foreach ( $names as $index => $name ) {
			$dots = strtolower( str_ireplace( '%2e', '.', $name ) );
			if ( '..' === $dots ) {
				array_pop( $kept );
			} elseif ( '.' !== $dots ) {
				$kept[] = self::encoded( $name );
				continue;
			}
			if ( $index === $last ) {
				$kept[] = '';
			}
		}
		return '/' . implode( '/', $kept ) . ( '?' === $query ? '' : self::encoded( $query ) );
	}

	/**
	 * With everything escaped that a browser escapes.
	 *
	 * @param string $text A part of a URL.
	 */
	private static function encoded( string $text ): string {
		return preg_replace_callback(
			'~[\x00-\x20"<>\x7f-\xff]~',
			static function ( array $found ): string {
				return rawurlencode( $found[0] );
			},
			$text
		);
	}
}
