<?php
/**
 * Optimisers must not delay, join or shrink evaste's tag: it has to run first.
 *
 * @package evaste
 */

namespace Evaste;

/** A part of the URLs of evaste's files, and of the declaration's element. */
const OWN_MARKS = array( '/evaste/site/', 'evaste-declaration' );

/** Filters of lists of scripts to leave alone: WP Rocket, LiteSpeed Cache, SiteGround, Perfmatters, FlyingPress, WP-Optimize. */
const LISTS = array(
	'rocket_delay_js_exclusions',
	'rocket_exclude_defer_js',
	'rocket_exclude_js',
	'rocket_excluded_inline_js_content',
	'rocket_defer_inline_exclusions',
	'litespeed_optimize_js_excludes',
	'litespeed_optm_js_defer_exc',
	'litespeed_optm_gm_js_exc',
	'sgo_javascript_combine_exclude',
	'sgo_javascript_combine_excluded_inline_content',
	'sgo_js_minify_exclude',
	'sgo_js_async_exclude',
	'perfmatters_delay_js_exclusions',
	'perfmatters_defer_js_exclusions',
	'flying_press_exclude_from_delay:js',
	'flying_press_exclude_from_defer:js',
	'wp-optimize-minify-default-exclusions',
);

foreach ( LISTS as $evaste_list ) {
	add_filter(
		$evaste_list,
		static function ( $excluded ) {
			return is_array( $excluded ) ? array_merge( $excluded, OWN_MARKS ) : $excluded;
		}
	);
}

// Autoptimize takes a text or a list.
add_filter(
	'autoptimize_filter_js_exclude',
	static function ( $excluded ) {
		if ( is_array( $excluded ) ) {
			return $excluded + array_fill_keys( OWN_MARKS, '' );
		}
		return $excluded . ', ' . implode( ', ', OWN_MARKS );
	}
);
