<?php
/**
 * Pages that a cache keeps are the same for every visitor, so they may be kept; but not across a change of the settings.
 *
 * @package evaste
 */

namespace Evaste;

/** Empties the page caches that are installed. */
function purge_caches(): void {
	foreach ( array( 'rocket_clean_domain', 'w3tc_flush_all', 'wp_cache_clear_cache', 'sg_cachepress_purge_cache', 'wpfc_clear_all_cache' ) as $purge ) {
		if ( function_exists( $purge ) ) {
			$purge();
		}
	}
	// LiteSpeed Cache, Cache Enabler, Breeze, Nginx Helper, WP-Optimize.
	foreach ( array( 'litespeed_purge_all', 'cache_enabler_clear_complete_cache', 'breeze_clear_all_cache', 'rt_nginx_helper_purge_all', 'wpo_cache_flush' ) as $action ) {
		do_action( $action ); // phpcs:ignore WordPress.NamingConventions.ValidHookName, WordPress.NamingConventions.PrefixAllGlobals -- theirs.
	}
}

add_action( 'update_option_evaste', __NAMESPACE__ . '\purge_caches' );
add_action( 'add_option_evaste', __NAMESPACE__ . '\purge_caches' );
add_action( 'activate_evaste/evaste.php', __NAMESPACE__ . '\purge_caches' );
add_action( 'deactivate_evaste/evaste.php', __NAMESPACE__ . '\purge_caches' );
