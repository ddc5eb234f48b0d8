/**
 * `<ClientRouter />` moves the next page's head into the document, where its policy line would close what the visitor has
 * allowed. The document's own policy stays in force, whatever it is. A script of each page.
 */
export const KEEP_POLICY = `document.addEventListener('astro:before-swap', ({ newDocument }) => {
  newDocument.querySelector('script[data-sealed] + template + meta[http-equiv="Content-Security-Policy"]')?.remove()
})`
