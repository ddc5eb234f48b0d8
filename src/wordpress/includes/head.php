<?php
/**
 * What stands first in the head of each page.
 *
 * @package evaste
 */

namespace Evaste;

/** WebKit's preload scanner ignores policies, and takes this for the start of raw text: it sees nothing of the page. */
const STOP_READING_AHEAD = '<template><svg><noembed></svg></template>';

/** Optimisers that delay, join or shrink scripts leave those alone that say so. */
const LEAVE_ALONE = 'data-cfasync="false" data-no-optimize="1" data-no-defer="1" data-no-minify="1" data-jetpack-boost="ignore" nowprocket';

/**
 * The declaration, the tag, and the line that seals the page.
 *
 * @param array    $options  As stored.
 * @param string[] $preloads Lines for the page's own files, which a sealed page's browser does not read ahead for.
 */
function head_lines( array $options, array $preloads ): string {
	$is_sealed = $options['sealed'] && '' !== $options['policy'];
	$script    = plugins_url( $is_sealed ? 'site/evaste-sealed.js' : 'site/evaste.js', EVASTE_FILE );
	$lines     = array(
		'<script type="application/json" id="evaste-declaration" ' . LEAVE_ALONE . '>' . str_replace( '<', '\u003c', $options['declaration'] ) . '</script>',
	);
	if ( $is_sealed ) {
		// The page waits for the tag; over HTTP/1.1 a browser requests six files at a time.
		$own     = array( 'rel' => 'preload', 'as' => 'script', 'href' => $script );
		$lines   = array_merge( $lines, $preloads ? array( write_preload( $own ) ) : array(), $preloads );
		$lines[] = '<script src="' . esc_url( $script ) . '" data-sealed ' . LEAVE_ALONE . '></script>';
		$lines[] = STOP_READING_AHEAD . '<meta http-equiv="Content-Security-Policy" content="' . esc_attr( with_files( $options['policy'], $script ) ) . '"></template>';
	} else {
		$lines[] = '<script src="' . esc_url( $script ) . '" ' . LEAVE_ALONE . '></script>';
	}
	return "\n" . implode( "\n", $lines );
}

/**
 * The policy, with the folder of evaste's files where that is on another host.
 *
 * @param string $policy As stored.
 * @param string $script The URL of the tag.
 */
function with_files( string $policy, string $script ): string {
	$own  = Address::read( home_url( '/' ) );
	$file = Address::read( $script );
	if ( ! $own || ! $file || $own->host === $file->host ) {
		return $policy;
	}
	return $policy . ' ' . preg_replace( '~[^/]*$~', '', strtok( $script, '?' ) );
}

/**
 * Writes lines at the start of the head; a page without one stays as it is.
 *
 * @param string $html  A page.
 * @param string $lines What to write.
 */
function insert_first( string $html, string $lines ): string {
	if ( ! preg_match( '~<head(?:\s[^>]*)?>~i', $html, $found, PREG_OFFSET_CAPTURE ) ) {
		return $html;
	}
	$at = $found[0][1] + strlen( $found[0][0] );
	// An encoding in the page's first kilobyte stays where a browser looks for it.
	if ( preg_match( '~\G\s*<meta\s+charset=[^>]*>~i', $html, $encoding, 0, $at ) ) {
		$at += strlen( $encoding[0] );
	}
	return substr_replace( $html, $lines, $at, 0 );
}
