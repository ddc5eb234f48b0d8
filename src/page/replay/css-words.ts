const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Keywords of the properties that also take names of a page: animations, counters, grids, lists, containers. */
export const KEYWORDS = setOf(
  'none auto normal initial inherit unset revert revert-layer infinite linear ease ease-in ease-out ease-in-out ' +
    'step-start step-end start end alternate alternate-reverse reverse forwards backwards both running paused ' +
    'span row column dense subgrid masonry min-content max-content fit-content auto-fill auto-fit ' +
    'disc circle square decimal decimal-leading-zero lower-roman upper-roman lower-alpha upper-alpha lower-latin ' +
    'upper-latin lower-greek inside outside disclosure-open disclosure-closed list-item size inline-size ' +
    'open-quote close-quote no-open-quote no-close-quote all allow-discrete style ' +
    'solid dashed dotted double inset to at top bottom left right center from in',
)

/** Names of functions; each value in them is judged by itself. */
export const FUNCTIONS = setOf(
  'rgb rgba hsl hsla hwb lch lab oklch oklab color-mix light-dark calc min max clamp var env minmax repeat fit-content ' +
    'translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d rotate rotatex rotatey ' +
    'rotatez rotate3d skew skewx skewy matrix matrix3d perspective cubic-bezier steps linear linear-gradient ' +
    'radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient ' +
    'circle ellipse inset polygon blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia ' +
    'counter counters',
)

/** Fonts that a device has without the page's own, and generic ones. */
export const FAMILIES = setOf(
  'serif sans-serif monospace cursive fantasy system-ui ui-serif ui-sans-serif ui-monospace ui-rounded math emoji ' +
    'arial helvetica neue verdana tahoma georgia times new roman courier menlo monaco consolas roboto ubuntu cantarell ' +
    'calibri cambria inter impact segoe ui noto open sans mono trebuchet ms lucida grande black color apple symbol ' +
    '-apple-system blinkmacsystemfont',
)

/** Words of the conditions of `@media` and `@container`. */
export const CONDITIONS = setOf(
  'and or not only all screen print speech width min-width max-width height min-height max-height inline-size ' +
    'block-size aspect-ratio min-aspect-ratio max-aspect-ratio orientation portrait landscape resolution min-resolution ' +
    'max-resolution -webkit-min-device-pixel-ratio prefers-color-scheme dark light prefers-reduced-motion ' +
    'prefers-reduced-data prefers-contrast prefers-reduced-transparency reduce no-preference more less custom ' +
    'forced-colors active none hover any-hover pointer any-pointer fine coarse update fast slow scripting enabled ' +
    'color color-gamut srgb p3 rec2020 monochrome dynamic-range high standard inverted-colors inverted ' +
    'display-mode standalone fullscreen browser minimal-ui',
)
