<?php
/**
 * Evaste's elements as blocks, and as shortcodes for classic themes.
 *
 * @package evaste
 */

namespace Evaste;

/** The notice, with everything that the declaration says. */
function render_notice(): string {
	return '<evaste-notice></evaste-notice>';
}

/**
 * Content that waits for a service, and asks in its own place.
 *
 * @param array  $attributes `service`: the id of a service.
 * @param string $content    The blocks inside, as HTML.
 */
function render_embed( $attributes, $content ): string {
	$service = is_array( $attributes ) ? (string) ( $attributes['service'] ?? '' ) : '';
	if ( '' === $service ) {
		return '';
	}
	return '<evaste-embed service="' . esc_attr( $service ) . '"><template>' . $content . '</template></evaste-embed>';
}

/**
 * A button that opens the settings.
 *
 * @param array $attributes `label`: its text.
 */
function render_settings( $attributes ): string {
	$label = is_array( $attributes ) ? (string) ( $attributes['label'] ?? '' ) : '';
	return '<button type="button" class="wp-element-button" data-evaste-open>' . esc_html( '' === $label ? __( 'Cookie settings', 'evaste' ) : $label ) . '</button>';
}

/** Registers the blocks; the editor loads one script, from this site. */
function register_blocks(): void {
	wp_register_script( 'evaste-blocks', plugins_url( 'blocks/blocks.js', EVASTE_FILE ), array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ), EVASTE_VERSION, true );
	$services = array_map(
		static function ( array $service ): array {
			return array(
				'value' => $service['id'],
				'label' => $service['name'],
			);
		},
		options()['services']
	);
	$words    = array(
		'services'     => $services,
		'notice'       => __( 'Privacy and cookies', 'evaste' ),
		'noticeText'   => __( 'Here visitors see the whole notice: who uses what, for which purposes, and for how long.', 'evaste' ),
		'embed'        => __( 'Content that waits for consent', 'evaste' ),
		'embedService' => __( 'Service', 'evaste' ),
		'settings'     => __( 'Cookie settings', 'evaste' ),
	);
	wp_add_inline_script( 'evaste-blocks', 'window.evasteBlocks=' . wp_json_encode( $words ), 'before' );
	$blocks = array(
		'notice'   => __NAMESPACE__ . '\render_notice',
		'embed'    => __NAMESPACE__ . '\render_embed',
		'settings' => __NAMESPACE__ . '\render_settings',
	);
	foreach ( $blocks as $name => $render ) {
		register_block_type( "evaste/$name", block_settings( $name, $render ) );
	}
	add_shortcode( 'evaste_notice', $blocks['notice'] );
	add_shortcode( 'evaste_embed', $blocks['embed'] );
	add_shortcode( 'evaste_settings', $blocks['settings'] );
}

/**
 * What WordPress needs to know of a block.
 *
 * @param string   $name   Without the name space.
 * @param callable $render Writes its HTML.
 */
function block_settings( string $name, callable $render ): array {
	$attributes = array(
		'embed'    => array( 'service' => array( 'type' => 'string' ) ),
		'settings' => array( 'label' => array( 'type' => 'string' ) ),
	);
	return array(
		'api_version'           => 3,
		'editor_script_handles' => array( 'evaste-blocks' ),
		'render_callback'       => $render,
		'attributes'            => $attributes[ $name ] ?? array(),
		'supports'              => array( 'html' => false ),
	);
}

/**
 * Lets authors write the elements, which WordPress would take out of their texts.
 *
 * @param array[] $allowed Elements and their attributes.
 */
function allow_elements( $allowed ): array {
	return array_merge(
		(array) $allowed,
		array(
			'evaste-notice' => array( 'lang' => true ),
			'evaste-embed'  => array( 'service' => true ),
		)
	);
}

add_action( 'init', __NAMESPACE__ . '\register_blocks' );
add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allow_elements' );
