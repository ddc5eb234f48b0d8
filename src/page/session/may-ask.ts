import { sessionAbove } from './session-above.js'

/** Editors that show a page to its author: WordPress's Customizer and previews, Elementor, Divi, Beaver, WPBakery. */
const EDITOR = /[?&](customize_|preview=true|elementor-preview|et_fb|fl_builder|vc_editable)/

/**
 * Whether this page shows the banner and the settings itself. Not in an editor's preview, nor in a frame whose parent
 * page asks for both. Without a banner, everything stays held.
 */
export const mayAsk = (site: string | undefined): boolean => !EDITOR.test(location.search) && !sessionAbove(site)
