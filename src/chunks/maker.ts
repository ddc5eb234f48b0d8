import { EvasteMaker } from '../maker/evaste-maker.js'
import { MakerPreview } from '../maker/preview/maker-preview.js'

// `maker.html`, the page that makes a declaration.
customElements.define('maker-preview', MakerPreview)
customElements.define('evaste-maker', EvasteMaker)
