<?php
/**
 * Removes what the plug-in stored.
 *
 * @package evaste
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	$evaste_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $evaste_sites as $evaste_site ) {
		delete_blog_option( $evaste_site, 'evaste' );
	}
} else {
	delete_option( 'evaste' );
}
