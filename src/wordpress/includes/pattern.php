<?php
/**
 * The patterns of a declaration's `matches`.
 *
 * @package evaste
 */

namespace Evaste;

/** One entry of `matches`: a WebExtension pattern, or a bare host that covers itself and all its subdomains. */
final class Pattern {
	/**
	 * Empty: any host.
	 *
	 * @var string
	 */
	public $host;
	/**
	 * Whether the subdomains belong to it.
	 *
	 * @var bool
	 */
	public $subdomains;
	/**
	 * The higher, the fewer URLs of its host it matches.
	 *
	 * @var int
	 */
	public $specificity;
	/**
	 * `*` is any.
	 *
	 * @var string
	 */
	private $scheme;
	/**
	 * `*` is any.
	 *
	 * @var string
	 */
	private $port;
	/**
	 * A regular expression for path and query.
	 *
	 * @var string
	 */
	private $path;

	/**
	 * Reads an entry; null if it is no pattern.
	 *
	 * @param string $entry As declared.
	 */
	public static function read( string $entry ): ?Pattern {
		$written = preg_match( '~[/:*?#@\s]~', $entry ) ? $entry : "*://*.$entry/*";
		$shape   = '~^(\*|https?|wss?)://(\*|(?:\*\.)?[^*/:]+|\[[^\]]+\])(?::(\*|\d+))?(/.*)$~s';
		if ( ! preg_match( $shape, $written, $found ) ) {
			return null;
		}
		$name                 = $found[2];
		$port                 = '' === $found[3] ? '*' : $found[3];
		$pieces               = explode( '*', $found[4] );
		$pattern              = new self();
		$pattern->host        = '*' === $name ? '' : Address::host( preg_replace( '~^\*\.~', '', $name ) );
		$pattern->subdomains  = '*' === $name[0];
		$pattern->scheme      = $found[1];
		$pattern->port        = $port;
		$pattern->path        = '~^' . implode( '.*', array_map( array( self::class, 'quoted' ), $pieces ) ) . '$~Ds';
		$pattern->specificity = ( $pattern->subdomains ? 0 : 1000000 ) + ( '*' === $port ? 0 : 100000 )
			+ strlen( implode( '', $pieces ) ) * 10 + strlen( $found[1] );
		return $pattern;
	}

	/**
	 * Whether it matches a URL whose host it was found by.
	 *
	 * @param Address $address The URL.
	 */
	public function covers( Address $address ): bool {
		return ( $this->subdomains || $this->host === $address->host )
			&& ( '*' === $this->scheme || $this->scheme === $address->scheme )
			&& ( '*' === $this->port || $this->port === $address->port )
			&& 1 === preg_match( $this->path, $address->path );
	}

	/**
	 * For a regular expression between tildes.
	 *
	 * @param string $text To be taken literally.
	 */
	private static function quoted( string $text ): string {
		return preg_quote( $text, '~' );
	}
}
