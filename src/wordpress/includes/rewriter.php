<?php
/**
 * Changes the HTML so that a browser requests nothing of services that need consent.
 *
 * @package evaste
 */

namespace Evaste;

use WP_HTML_Tag_Processor;

/** Stashes the attributes of what must wait in `data-evaste-*`; evaste restores them once they are allowed. */
final class Rewriter {
	const HELD_TYPE = 'text/evaste';
	const DEEPEST   = 4;
	/** The ends of all elements whose content is text. */
	const ENDS = '</script></style></iframe></noembed></noframes></xmp></title></textarea>';

	/**
	 * The services of the declaration.
	 *
	 * @var Services
	 */
	private $services;

	/**
	 * For one page.
	 *
	 * @param Services $services The services of the declaration.
	 */
	public function __construct( Services $services ) {
		$this->services = $services;
	}

	/**
	 * Rewrites a whole document. Rewriting twice changes nothing more.
	 *
	 * @param string $html A page.
	 */
	public function rewrite( string $html ): string {
		return $this->hold_all( $html, 0 )[0];
	}

	/**
	 * Rewrites a document, and tells which services it waits for.
	 *
	 * @param string $html  A page, or the document in a `srcdoc`.
	 * @param int    $depth Of documents in documents.
	 * @return array{string, string[]}
	 */
	private function hold_all( string $html, int $depth ): array {
		if ( $depth >= self::DEEPEST ) {
			return array( $html, $this->services->of_text( $html ) );
		}
		list( $rewritten, $waiting, $is_whole ) = $this->hold_tags( $html, $depth );
		if ( ! $is_whole ) {
			// An element that never ends takes the rest of the page in a browser too, but WordPress would not see it.
			list( $rewritten, $waiting ) = $this->hold_tags( $html . self::ENDS, $depth );
			$rewritten                   = substr( $rewritten, 0, -strlen( self::ENDS ) );
		}
		return array( $rewritten, $waiting );
	}

	/**
	 * Rewrites a document, and tells which services it waits for and whether WordPress could read it to its end.
	 *
	 * @param string $html  A page, or the document in a `srcdoc`.
	 * @param int    $depth Of documents in documents.
	 * @return array{string, string[], bool}
	 */
	private function hold_tags( string $html, int $depth ): array {
		$tags    = new WP_HTML_Tag_Processor( $html );
		$waiting = array();
		while ( $tags->next_tag() ) {
			$waiting = array_merge( $waiting, $this->hold( $tags, $depth ) );
		}
		return array( $tags->get_updated_html(), array_unique( $waiting ), ! $tags->paused_at_incomplete_token() );
	}

	/**
	 * Holds one element, if it must wait.
	 *
	 * @param WP_HTML_Tag_Processor $tags  At the element.
	 * @param int                   $depth Of its document.
	 * @return string[] The services that it waits for.
	 */
	private function hold( WP_HTML_Tag_Processor $tags, int $depth ): array {
		$name       = strtolower( $tags->get_tag() );
		$attributes = $this->attributes_of( $tags );
		if ( 'base' === $name && isset( $attributes['href'] ) ) {
			$this->services->add_base( $attributes['href'] );
		}
		$is_script = 'script' === $name && Loading::is_runnable( $attributes );
		$by_text   = $this->of_content( $tags, $name, $attributes, $is_script );
		$by_name   = array();
		foreach ( Loading::attributes( $name, $attributes ) as $attribute ) {
			if ( 'script' !== $name || $is_script || ! in_array( $attribute, array( 'src', 'href', 'xlink:href' ), true ) ) {
				$by_name[ $attribute ] = $this->of_attribute( $name, $attribute, $attributes );
			}
		}
		if ( 'iframe' === $name && '' !== ( $attributes['srcdoc'] ?? '' ) ) {
			$by_name['srcdoc'] = $this->hold_all( $attributes['srcdoc'], $depth + 1 )[1];
		}
		$by_name = array_filter( $by_name );
		$waiting = array_values( array_unique( array_merge( $by_text, ...array_values( $by_name ) ) ) );
		if ( $waiting ) {
			$this->write( $tags, $name, $waiting, array_keys( $by_name ), (bool) $by_text, $attributes );
		}
		return $waiting;
	}

	/**
	 * The attributes of an element, by name in lower case.
	 *
	 * @param WP_HTML_Tag_Processor $tags At the element.
	 * @return string[]
	 */
	private function attributes_of( WP_HTML_Tag_Processor $tags ): array {
		$attributes = array();
		foreach ( (array) $tags->get_attribute_names_with_prefix( '' ) as $attribute ) {
			$value                    = $tags->get_attribute( $attribute );
			$attributes[ $attribute ] = is_string( $value ) ? $value : '';
		}
		return $attributes;
	}

	/**
	 * The services that an attribute waits for.
	 *
	 * @param string $name       The element.
	 * @param string $attribute  The attribute.
	 * @param array  $attributes All of them.
	 * @return string[]
	 */
	private function of_attribute( string $name, string $attribute, array $attributes ): array {
		$waiting       = array();
		$is_connection = 'link' === $name && preg_match( Loading::CONNECTION, $attributes['rel'] ?? '' );
		foreach ( Loading::addresses( $attribute, $attributes[ $attribute ] ) as $url ) {
			$text = Loading::carried_text( $name, $url );
			if ( null !== $text ) {
				$waiting[] = $this->services->of_text( $text );
				$waiting[] = 'script' === $name ? $this->services->of_inline_script( $text ) : array();
			} else {
				$waiting[] = $is_connection ? $this->services->of_host( $url ) : $this->services->of_url( $url );
			}
		}
		return array_merge( array(), ...$waiting );
	}

	/**
	 * The services that a script or a style sheet waits for by its text.
	 *
	 * @param WP_HTML_Tag_Processor $tags       At the element.
	 * @param string                $name       The element.
	 * @param array                 $attributes Its attributes.
	 * @param bool                  $is_script  Whether it is a script that runs.
	 * @return string[]
	 */
	private function of_content( WP_HTML_Tag_Processor $tags, string $name, array $attributes, bool $is_script ): array {
		if ( 'style' === $name && preg_match( '~^\s*(text/css.*)?$~is', $attributes['type'] ?? '' ) ) {
			return $this->services->of_urls( addresses_in_css( $tags->get_modifiable_text() ) );
		}
		if ( ! $is_script ) {
			return array();
		}
		$text = $tags->get_modifiable_text();
		if ( preg_match( '~^\s*speculationrules\s*$~i', $attributes['type'] ?? '' ) ) {
			return $this->services->of_urls( Loading::addresses_in_rules( $text ) );
		}
		$imports = '~\b(?:import|from)\s*(?:"([^"\n]+)"|\'([^\'\n]+)\')|\bimport\s*\(\s*(?:"([^"\n]+)"|\'([^\'\n]+)\'|`([^`$]+)`)~';
		preg_match_all( $imports, str_replace( '\\/', '/', $text ), $found, PREG_SET_ORDER );
		$imported = array_map(
			static function ( array $one ): string {
				return implode( '', array_slice( $one, 1 ) );
			},
			$found
		);
		$written  = preg_match( '~\bdocument\s*\.\s*write(?:ln)?\b~', $text ) ? $this->services->of_text( $text ) : array();
		return array_merge( $this->services->of_inline_script( $text ), $this->services->of_urls( $imported ), $written );
	}

	/**
	 * Writes an element in its held form.
	 *
	 * @param WP_HTML_Tag_Processor $tags       At the element.
	 * @param string                $name       The element.
	 * @param string[]              $waiting    The services that it waits for.
	 * @param string[]              $aside      The attributes to stash.
	 * @param bool                  $by_text    Whether its text must wait.
	 * @param array                 $attributes All attributes.
	 */
	private function write( WP_HTML_Tag_Processor $tags, string $name, array $waiting, array $aside, bool $by_text, array $attributes ): void {
		$links = array( 'src', 'href', 'xlink:href' );
		if ( 'script' === $name && array_intersect( $links, $aside ) ) {
			$aside   = array_merge( $aside, $links );
			$by_text = true;
		}
		foreach ( array_intersect( array_unique( $by_text ? array_merge( $aside, array( 'type' ) ) : $aside ), array_keys( $attributes ) ) as $attribute ) {
			// SVG's old name is restored as `href`, which needs no namespace.
			$restored = 'xlink:href' === $attribute && ! isset( $attributes['href'] ) ? 'href' : $attribute;
			$tags->remove_attribute( $attribute );
			$tags->set_attribute( "data-evaste-$restored", $attributes[ $attribute ] );
		}
		if ( $by_text ) {
			$tags->set_attribute( 'type', self::HELD_TYPE );
		}
		$tags->set_attribute( 'data-evaste-held', implode( ' ', $waiting ) );
	}
}
