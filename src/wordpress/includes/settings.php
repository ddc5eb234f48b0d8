<?php
/**
 * The settings page: the page that makes a declaration, and two choices.
 *
 * @package evaste
 */

namespace Evaste;

/** Registers what the form stores. */
function register_settings(): void {
	register_setting(
		'evaste',
		'evaste',
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\read_options',
		)
	);
}

/** Adds the page below WordPress's own settings. */
function add_settings_page(): void {
	$page = add_options_page( __( 'Cookies and consent', 'evaste' ), __( 'Cookies and consent', 'evaste' ), 'manage_options', 'evaste', __NAMESPACE__ . '\render_settings_page' );
	add_action( "load-$page", __NAMESPACE__ . '\enqueue_settings' );
}

/** Loads the page's own script. */
function enqueue_settings(): void {
	wp_enqueue_script( 'evaste-settings', plugins_url( 'settings.js', EVASTE_FILE ), array(), EVASTE_VERSION, true );
	wp_localize_script(
		'evaste-settings',
		'evasteSettings',
		array( 'declaration' => options()['declaration'] )
	);
}

/** Writes the page. */
function render_settings_page(): void {
	$options = options();
	$maker   = plugins_url( 'site/maker.html', EVASTE_FILE );
	$choices = array(
		'sealed'  => array( __( 'Seal the pages', 'evaste' ), __( 'The browser itself loads nothing but your own site until the visitor agrees. The surest way. Allow other hosts of your own in the declaration.', 'evaste' ) ),
		'rewrite' => array( __( 'Hold declared services in the HTML', 'evaste' ), __( 'What needs consent loses its address before the page is sent, so that no browser can read ahead.', 'evaste' ) ),
	);
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Cookies and consent', 'evaste' ); ?></h1>
		<?php if ( '' === $options['declaration'] ) : ?>
			<p><?php esc_html_e( 'Nothing is held yet: make a declaration here, and save it at its end.', 'evaste' ); ?></p>
		<?php endif; ?>
		<iframe id="evaste-maker" src="<?php echo esc_url( $maker ); ?>" title="<?php esc_attr_e( 'Declaration', 'evaste' ); ?>" style="width:100%;height:75vh;border:1px solid #c3c4c7"></iframe>
		<form id="evaste-form" method="post" action="options.php">
			<?php settings_fields( 'evaste' ); ?>
			<input type="hidden" name="evaste[declaration]" id="evaste-declaration-text">
			<input type="hidden" name="evaste[services]" id="evaste-services">
			<input type="hidden" name="evaste[policy]" id="evaste-policy">
			<?php foreach ( $choices as $name => list( $label, $help ) ) : ?>
				<p>
					<label><input type="checkbox" name="evaste[<?php echo esc_attr( $name ); ?>]" value="1" <?php checked( $options[ $name ] ); ?>>
					<?php echo esc_html( $label ); ?></label><br>
					<span class="description"><?php echo esc_html( $help ); ?></span>
				</p>
			<?php endforeach; ?>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}

/**
 * A link to the page, in the list of plug-ins.
 *
 * @param string[] $links Those of this plug-in.
 */
function link_to_settings( $links ): array {
	$page = '<a href="' . esc_url( admin_url( 'options-general.php?page=evaste' ) ) . '">' . esc_html__( 'Settings', 'evaste' ) . '</a>';
	return array_merge( array( $page ), (array) $links );
}

/** Tells the owner that nothing is held before there is a declaration. */
function ask_for_declaration(): void {
	if ( '' === options()['declaration'] && current_user_can( 'manage_options' ) && 'settings_page_evaste' !== get_current_screen()->id ) {
		printf(
			'<div class="notice notice-warning"><p>%s <a href="%s">%s</a></p></div>',
			esc_html__( 'evaste holds nothing yet: it has no declaration.', 'evaste' ),
			esc_url( admin_url( 'options-general.php?page=evaste' ) ),
			esc_html__( 'Make one', 'evaste' )
		);
	}
}

add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );
add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
add_action( 'admin_notices', __NAMESPACE__ . '\ask_for_declaration' );
add_filter( 'plugin_action_links_evaste/evaste.php', __NAMESPACE__ . '\link_to_settings' );
