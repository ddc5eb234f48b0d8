<?php
/**
 * Plugin Name:       evaste
 * Description:       Cookie consent that really holds: nothing of the declared services loads until the visitor agrees.
 * Version:           0.0.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       evaste
 *
 * @package evaste
 */

defined( 'ABSPATH' ) || exit;

define( 'EVASTE_FILE', __FILE__ );
define( 'EVASTE_VERSION', '0.0.0' );

foreach ( array( 'address', 'pattern', 'css', 'inline-marks', 'services', 'loading', 'rewriter', 'options' ) as $evaste_part ) {
	require __DIR__ . '/includes/' . $evaste_part . '.php';
}
foreach ( array( 'preloads', 'head', 'page', 'optimizers', 'caches', 'blocks', 'previews', 'settings', 'consent-api' ) as $evaste_part ) {
	require __DIR__ . '/includes/' . $evaste_part . '.php';
}

add_action(
	'init',
	static function (): void {
		load_plugin_textdomain( 'evaste', false, 'evaste/languages' );
	},
	1
);
