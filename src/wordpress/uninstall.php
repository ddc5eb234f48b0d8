<?php
/**
 * Removes what the plug-in stored.
 *
 * @package evaste
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'evaste' );
