/** The part of Lit that creates a template element from markup. */
interface LitTemplate {
  createElement(html: string): HTMLTemplateElement
}

// A page of XHTML would parse Lit's markup as XML. Lit calls this function as it loads; a template of an HTML document
// parses HTML.
const { implementation } = document
Object.assign(self, {
  litHtmlPolyfillSupport: (template: LitTemplate) => {
    template.createElement = (html) => {
      const element = implementation.createHTMLDocument('').createElement('template')
      // eslint-disable-next-line no-restricted-properties -- Lit's own markup, a constant; Lit itself assigns it so
      element.innerHTML = html
      return element
    }
  },
})
