import { sessionAbove } from './session-above.js'

/** Editors that show a page to its author: WordPress's Customizer and previews, Elementor, Divi, Beaver, WPBakery. */
const EDITOR = /[?&](customize_|preview=true|elementor-preview|et_fb|fl_builder|vc_editable)/

/**
 * Whether this page asks and offers the settings itself: not in an editor's preview, nor in a frame of a page that asks
 * for both. Nothing is released by not asking.
 */
export const mayAsk = (site: string | undefined): boolean => !EDITOR.test(location.search) && !sessionAbove(site)
