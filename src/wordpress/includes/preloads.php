<?php
/**
 * Lines that give Chromium's look-ahead back to a sealed page's own files.
 *
 * @package evaste
 */

namespace Evaste;

use WP_HTML_Tag_Processor;

/**
 * One line for each script and style sheet from the site's own host, and for the page's largest picture.
 *
 * @param string   $html     A page as it was rewritten: what waits has no address any more.
 * @param Services $services The services of the declaration.
 * @return string[]
 */
function preloads( string $html, Services $services ): array {
	$tags  = new WP_HTML_Tag_Processor( $html );
	$lines = array();
	while ( $tags->next_tag() ) {
		$name = $tags->get_tag();
		$line = null;
		if ( 'SCRIPT' === $name ) {
			$line = preload_of_script( $tags );
		} elseif ( 'LINK' === $name ) {
			$line = preload_of_style( $tags );
		} elseif ( 'IMG' === $name ) {
			$line = preload_of_image( $tags );
		}
		if ( $line ) {
			$lines[] = $line;
		}
	}
	$host    = Address::read( home_url( '/' ) );
	$written = array();
	foreach ( $lines as $line ) {
		$address = Address::read( $line['href'], $host );
		if ( $address && $host && $address->host === $host->host && ! $services->of_url( $line['href'] ) ) {
			$written[ $line['href'] ] = write_preload( $line );
		}
	}
	return array_values( $written );
}

/**
 * The line as HTML.
 *
 * @param string[] $attributes By name.
 */
function write_preload( array $attributes ): string {
	$written = '';
	foreach ( $attributes as $name => $value ) {
		$written .= " $name=\"" . esc_attr( $value ) . '"';
	}
	return "<link$written data-evaste-preload>";
}

/**
 * A script that the page waits for or will run; null if it is none.
 *
 * @param WP_HTML_Tag_Processor $tags At the element.
 */
function preload_of_script( WP_HTML_Tag_Processor $tags ): ?array {
	$type = $tags->get_attribute( 'type' );
	$src  = $tags->get_attribute( 'src' );
	if ( ! is_string( $src ) || $tags->get_attribute( 'nomodule' ) || ! Loading::is_runnable( is_string( $type ) ? array( 'type' => $type ) : array() ) ) {
		return null;
	}
	$rel = 'module' === strtolower( trim( (string) $type ) ) ? array( 'rel' => 'modulepreload' ) : array(
		'rel' => 'preload',
		'as'  => 'script',
	);
	return $rel + carried( $tags, array( 'crossorigin', 'integrity', 'referrerpolicy' ) ) + array( 'href' => $src );
}

/**
 * A style sheet that applies; null if it is none.
 *
 * @param WP_HTML_Tag_Processor $tags At the element.
 */
function preload_of_style( WP_HTML_Tag_Processor $tags ): ?array {
	$rel  = preg_split( '~\s+~', strtolower( (string) $tags->get_attribute( 'rel' ) ) );
	$href = $tags->get_attribute( 'href' );
	if ( ! is_string( $href ) || ! in_array( 'stylesheet', $rel, true ) || in_array( 'alternate', $rel, true ) || null !== $tags->get_attribute( 'disabled' ) ) {
		return null;
	}
	$line = array(
		'rel' => 'preload',
		'as'  => 'style',
	);
	return $line + carried( $tags, array( 'crossorigin', 'integrity', 'referrerpolicy', 'media', 'type' ) ) + array( 'href' => $href );
}

/**
 * The page's largest picture, which WordPress marks by its priority; null if it is another.
 *
 * @param WP_HTML_Tag_Processor $tags At the element.
 */
function preload_of_image( WP_HTML_Tag_Processor $tags ): ?array {
	$src = $tags->get_attribute( 'src' );
	if ( 'high' !== $tags->get_attribute( 'fetchpriority' ) || ! is_string( $src ) ) {
		return null;
	}
	$srcset = $tags->get_attribute( 'srcset' );
	$line   = array(
		'rel'           => 'preload',
		'as'            => 'image',
		'fetchpriority' => 'high',
	);
	if ( is_string( $srcset ) ) {
		$line['imagesrcset'] = $srcset;
		$line['imagesizes']  = (string) ( $tags->get_attribute( 'sizes' ) ?? '100vw' );
	}
	return $line + carried( $tags, array( 'crossorigin', 'referrerpolicy' ) ) + array( 'href' => $src );
}

/**
 * Attributes that must be the same on both, or the file loads twice.
 *
 * @param WP_HTML_Tag_Processor $tags  At the element.
 * @param string[]              $names Attributes.
 */
function carried( WP_HTML_Tag_Processor $tags, array $names ): array {
	$carried = array();
	foreach ( $names as $name ) {
		$value = $tags->get_attribute( $name );
		if ( null !== $value ) {
			$carried[ $name ] = true === $value ? '' : $value;
		}
	}
	return $carried;
}
