<?php
/**
 * The WP Consent API, by which other plug-ins ask whether they may store something.
 *
 * @package evaste
 */

namespace Evaste;

add_filter( 'wp_consent_api_registered_evaste/evaste.php', '__return_true' );
// Everything waits for an answer, in every country.
add_filter(
	'wp_get_consent_type',
	static function (): string {
		return 'optin';
	}
);
