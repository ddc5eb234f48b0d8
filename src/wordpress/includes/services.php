<?php
/**
 * Which services a thing in the HTML waits for.
 *
 * @package evaste
 */

namespace Evaste;

/** The services of a declaration, and those of them that need consent. */
final class Services {
	/**
	 * By host: lists of pattern and service.
	 *
	 * @var array
	 */
	private $rules = array();
	/**
	 * By host, for mere connections: whatever the path.
	 *
	 * @var array
	 */
	private $hosts = array();
	/**
	 * The `inline` marks of services that need consent.
	 *
	 * @var array
	 */
	private $marks = array();
	/**
	 * Services that need consent.
	 *
	 * @var array
	 */
	private $asked = array();
	/**
	 * What relative URLs resolve against: the page, and each `<base>`.
	 *
	 * @var Address[]
	 */
	private $bases = array();

	/**
	 * Prepares the services for one page.
	 *
	 * @param array  $services Each `{id, matches, inline, asked}`.
	 * @param string $page     The URL of the page.
	 */
	public function __construct( array $services, string $page ) {
		// Behind a proxy the server may not know the page's scheme.
		foreach ( array( 'https', 'http' ) as $scheme ) {
			$this->add_base( preg_replace( '~^https?:~i', "$scheme:", $page ) );
		}
		foreach ( $services as $service ) {
			foreach ( $service['matches'] as $entry ) {
				$pattern = Pattern::read( $entry );
				if ( $pattern ) {
					$this->rules[ $pattern->host ][] = array( $pattern, $service['id'] );
					if ( '' !== $pattern->host ) {
						$whole = Pattern::read( '*://' . ( $pattern->subdomains ? '*.' : '' ) . $pattern->host . '/*' );

						$this->hosts[ $pattern->host ][] = array( $whole, $service['id'] );
					}
				}
			}
			if ( $service['asked'] ) {
				$this->asked[ $service['id'] ] = true;
				$this->marks[ $service['id'] ] = $service['inline'];
			}
		}
	}

	/**
	 * Lets relative URLs resolve against another URL as well.
	 *
	 * @param string $url A `<base>`, or the page.
	 */
	public function add_base( string $url ): void {
		$base = Address::read( $url, $this->bases[0] ?? null );
		if ( $base && count( $this->bases ) < 16 ) {
			$this->bases[] = $base;
		}
	}

	/**
	 * The services that a URL waits for.
	 *
	 * @param string $url As written in the HTML, decoded.
	 * @return string[]
	 */
	public function of_url( string $url ): array {
		$found = array();
		foreach ( $this->bases as $base ) {
			$found = array_merge( $found, $this->look_up( $this->rules, Address::read( $url, $base ) ) );
		}
		return $this->only_asked( $found );
	}

	/**
	 * The services that a mere connection waits for: none if something allowed uses the same host.
	 *
	 * @param string $url As written in the HTML, decoded.
	 * @return string[]
	 */
	public function of_host( string $url ): array {
		$found   = array_unique( $this->look_up( $this->hosts, Address::read( $url, $this->bases[0] ) ) );
		$waiting = $this->only_asked( $found );
		return count( $waiting ) === count( $found ) ? $waiting : $this->of_url( $url );
	}

	/**
	 * The services whose marks are in the code of an inline script.
	 *
	 * @param string $text The code.
	 * @return string[]
	 */
	public function of_inline_script( string $text ): array {
		$found = array();
		foreach ( $this->marks as $id => $marks ) {
			if ( Inline_Marks::in( $text, $marks ) ) {
				$found[] = $id;
			}
		}
		return $found;
	}

	/**
	 * The services of all absolute URLs in a text.
	 *
	 * @param string $text Any text.
	 * @return string[]
	 */
	public function of_text( string $text ): array {
		preg_match_all( '~(?:(?:http|ws)s?:)?//[^\s"\'`<>()\\\\]+~i', str_replace( '\\/', '/', $text ), $found );
		return $this->of_urls( $found[0] );
	}

	/**
	 * The services of several URLs.
	 *
	 * @param string[] $urls As written.
	 * @return string[]
	 */
	public function of_urls( array $urls ): array {
		return array_values( array_unique( array_merge( array(), ...array_map( array( $this, 'of_url' ), $urls ) ) ) );
	}

	/**
	 * The services of the most specific patterns, from the whole host, label by label, to any host.
	 *
	 * @param array        $rules   By host.
	 * @param Address|null $address The URL.
	 * @return string[]
	 */
	private function look_up( array $rules, ?Address $address ): array {
		$suffix = $address ? $address->host : '';
		while ( $address ) {
			$most  = -1;
			$found = array();
			foreach ( $rules[ $suffix ] ?? array() as list( $pattern, $id ) ) {
				if ( $pattern->covers( $address ) && $pattern->specificity >= $most ) {
					$found = $pattern->specificity > $most ? array( $id ) : array_merge( $found, array( $id ) );
					$most  = $pattern->specificity;
				}
			}
			if ( $found || '' === $suffix ) {
				return $found;
			}
			$dot    = strpos( $suffix, '.' );
			$suffix = false === $dot ? '' : substr( $suffix, $dot + 1 );
		}
		return array();
	}

	/**
	 * Leaves out the services that need no consent.
	 *
	 * @param string[] $ids Services.
	 * @return string[]
	 */
	private function only_asked( array $ids ): array {
		return array_values( array_unique( array_intersect( $ids, array_keys( $this->asked ) ) ) );
	}
}
