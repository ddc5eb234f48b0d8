<?php
/**
 * What the site's owner has chosen.
 *
 * @package evaste
 */

namespace Evaste;

/** The policies that evaste writes: sources without quotation marks, and nothing that ends a directive. */
const POLICY = '~^default-src \'self\' \'unsafe-inline\' \'unsafe-eval\' data: blob:(?: [\w:/.*%\[\]-]+)*$~D';

/**
 * The stored options, complete.
 *
 * @return array{declaration: string, policy: string, services: array, sealed: bool, rewrite: bool}
 */
function options(): array {
	$stored = get_option( 'evaste' );
	return array_merge(
		array(
			'declaration' => '',
			'policy'      => '',
			'services'    => array(),
			'sealed'      => true,
			'rewrite'     => true,
		),
		is_array( $stored ) ? $stored : array()
	);
}

/**
 * Reads what the settings page sends. What is wrong keeps the former value, and says so.
 *
 * @param mixed $sent The fields of the form.
 * @return array
 */
function read_options( $sent ): array {
	$former = options();
	$sent   = is_array( $sent ) ? $sent : array();
	$chosen = array(
		'sealed'  => ! empty( $sent['sealed'] ),
		'rewrite' => ! empty( $sent['rewrite'] ),
	);
	if ( '' === ( $sent['declaration'] ?? '' ) ) {
		return array_merge( $former, $chosen );
	}
	$declaration = json_decode( (string) $sent['declaration'] );
	$services    = $sent['services'] ?? '';
	// WordPress passes the first value that it stores through here twice.
	$services = read_services( is_string( $services ) ? json_decode( $services, true ) : $services );
	$policy      = (string) ( $sent['policy'] ?? '' );
	if ( ! is_object( $declaration ) || null === $services || ( '' !== $policy && ! preg_match( POLICY, $policy ) ) ) {
		add_settings_error( 'evaste', 'evaste-unreadable', __( 'The declaration could not be read, so nothing of it was changed. Open it in the page above again, and save it from there.', 'evaste' ) );
		return array_merge( $former, $chosen );
	}
	$chosen['declaration'] = (string) wp_json_encode( $declaration, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
	$chosen['policy']      = $policy;
	$chosen['services']    = $services;
	return array_merge( $former, $chosen );
}

/**
 * Reads the list of services; null if it is none.
 *
 * @param mixed $sent A list of `{id, name, matches, inline, asked}`.
 */
function read_services( $sent ): ?array {
	if ( ! is_array( $sent ) ) {
		return null;
	}
	$services = array();
	foreach ( $sent as $service ) {
		if ( ! is_array( $service ) || ! preg_match( '~^[a-z0-9][a-z0-9-]*$~D', (string) ( $service['id'] ?? '' ) ) ) {
			return null;
		}
		$services[] = array(
			'id'      => $service['id'],
			'name'    => sanitize_text_field( (string) ( $service['name'] ?? $service['id'] ) ),
			'matches' => array_values( array_filter( (array) ( $service['matches'] ?? array() ), 'is_string' ) ),
			'inline'  => array_values( array_filter( (array) ( $service['inline'] ?? array() ), 'is_string' ) ),
			'asked'   => ! empty( $service['asked'] ),
		);
	}
	return $services;
}
