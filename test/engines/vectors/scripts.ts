import type { PageVectors } from './vector.js'

/** Scripts that a script makes. */
export const scriptVectors: PageVectors = {
  'd-append': { make: ({ host, script }) => host.appendChild(script()) },
  'd-insertBefore': { make: ({ host, script }) => host.insertBefore(script(), null) },
  'd-el-append': { make: ({ script }) => document.head.append(script()) },
  'd-before': { make: ({ put, script }) => put(document.createElement('p')).before(script()) },
  'd-replaceWith': { make: ({ put, script }) => put(document.createElement('p')).replaceWith(script()) },
  'd-moveBefore': {
    make: ({ host, put, script }) => {
      const away = put(document.createElement('div'))
      away.append(script())
      ;(host as HTMLElement & { moveBefore(node: Node, before: null): void }).moveBefore(away, null)
    },
  },
  'd-insertAdjacentElement': { make: ({ host, script }) => host.insertAdjacentElement('beforeend', script()) },
  'd-setattr': {
    make: ({ put, url }) => {
      const script = document.createElement('script')
      script.setAttribute('src', url('js'))
      put(script)
    },
  },
  'd-setattr-after': { make: ({ put, url }) => put(document.createElement('script')).setAttribute('src', url('js')) },
  'd-src-after': { make: ({ put, url }) => (put(document.createElement('script')).src = url('js')) },
  'd-attrnode': {
    make: ({ put, url }) => {
      const [script, src] = [document.createElement('script'), document.createAttribute('src')]
      src.value = url('js')
      script.setAttributeNode(src)
      put(script)
    },
  },
  'd-createElementNS': {
    make: ({ put, url }) => {
      const script = document.createElementNS('http://www.w3.org/1999/xhtml', 'script') as HTMLScriptElement
      script.src = url('js')
      put(script)
    },
  },
  'd-svg-script': {
    make: ({ put, url }) => {
      const [svg, script] = ['svg', 'script'].map((name) =>
        document.createElementNS('http://www.w3.org/2000/svg', name),
      )
      script!.setAttributeNS('http://www.w3.org/1999/xlink', 'href', url('js'))
      svg!.append(script!)
      put(svg!)
    },
  },
  'd-svg-script-href': {
    make: ({ put, url }) => {
      const [svg, script] = ['svg', 'script'].map((name) =>
        document.createElementNS('http://www.w3.org/2000/svg', name),
      )
      svg!.append(script!)
      put(svg!)
      ;(script as SVGScriptElement).href.baseVal = url('js')
    },
  },
  'd-ccf': {
    make: ({ host, put, url }) => {
      const range = document.createRange()
      range.selectNode(host)
      put(range.createContextualFragment(`<script src="${url('js')}"></script>`))
    },
  },
  'd-range-insertNode': {
    make: ({ host, script }) => {
      const range = document.createRange()
      range.selectNodeContents(host)
      range.insertNode(script())
    },
  },
  'd-range-surround': {
    make: ({ put, script }) => {
      const range = document.createRange()
      range.selectNode(put(document.createElement('p')))
      range.surroundContents(script())
    },
  },
  'd-clone': { make: ({ put, script }) => put(script().cloneNode(true)) },
  'd-innerhtml-reclone': {
    make: ({ put, url }) => {
      const box = document.createElement('div')
      box.innerHTML = `<script src="${url('js')}"></script>`
      const script = document.createElement('script')
      for (const { name, value } of box.firstElementChild?.attributes ?? []) script.setAttribute(name, value)
      put(script)
    },
  },
  'd-fragment': {
    make: ({ put, script }) => {
      const fragment = document.createDocumentFragment()
      fragment.append(script())
      put(fragment)
    },
  },
  'd-parsed-elsewhere': {
    make: ({ put, url }) => {
      const html = `<svg><script href="${url('js')}"></script></svg>`
      const parsed = new DOMParser().parseFromString(
        html.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'),
        'image/svg+xml',
      )
      put(document.importNode(parsed.documentElement, true))
    },
  },
  'd-inline-dyn': {
    make: ({ put }) => {
      const script = document.createElement('script')
      script.textContent = `/* ${'trackPix'}${'el('} */ (top.ran ??= []).push('d-inline-dyn')`
      put(script)
    },
  },
  'd-inline-piecewise': {
    make: ({ put }) => {
      const script = document.createElement('script')
      script.append(`/* ${'trackPix'}${'el('} */ `, `(top.ran ??= []).push('d-inline-piecewise')`)
      put(script)
    },
  },
  'd-inline-markup': {
    make: ({ put }) => {
      const script = put(document.createElement('script'))
      script.insertAdjacentHTML('beforeend', `/* ${'trackPix'}${'el('} */ (top.ran ??= []).push('d-inline-markup')`)
    },
  },
  'd-inline-range': {
    make: ({ put }) => {
      const script = put(document.createElement('script'))
      const range = document.createRange()
      range.selectNodeContents(script)
      range.insertNode(document.createTextNode(`/* ${'trackPix'}${'el('} */ (top.ran ??= []).push('d-inline-range')`))
    },
  },
  'd-module': {
    make: ({ put, script }) => {
      const module = script()
      module.type = 'module'
      put(module)
    },
  },
  'd-shadow-script': {
    make: ({ put, script }) => put(document.createElement('div')).attachShadow({ mode: 'closed' }).append(script()),
  },
  'd-shadow-script-before-host': {
    make: ({ put, script }) => {
      const host = document.createElement('div')
      host.attachShadow({ mode: 'closed' }).append(script())
      put(host)
    },
  },
  'd-custom-element': {
    make: ({ put, url }) => {
      customElements.define(
        'tracked-thing',
        class extends HTMLElement {
          connectedCallback(): void {
            const script = document.createElement('script')
            script.src = url('js')
            this.append(script)
          }
        },
      )
      put(document.createElement('tracked-thing'))
    },
  },
  'd-import': { make: `({ url }) => import(url('js'))` },
  'd-import-eval': { make: ({ url }) => (0, eval)(`import(${JSON.stringify(url('js'))})`) },
  'd-docwrite': {
    whileParsing: true,
    make: ({ url }) => document.write(`<script src="${url('js')}"></script>`),
  },
  'd-docwriteln': {
    whileParsing: true,
    make: ({ url }) => document.writeln(`<script src="${url('js')}">`, '</script>'),
  },
  'd-docwrite-split-tag': {
    whileParsing: true,
    make: ({ url }) => {
      document.write('<scr')
      document.write(`ipt src="${url('js')}"></script>`)
    },
  },
  'd-docwrite-split-url': {
    whileParsing: true,
    make: ({ url }) => {
      const [before = '', after = ''] = url('js').split('.js')
      document.write(`<script src="${before.slice(0, 12)}`)
      document.write(`${before.slice(12)}.js${after}"></script>`)
    },
  },
  'd-docwrite-inline': {
    whileParsing: true,
    make: () =>
      document.write(`<script>/* ${'trackPix'}${'el('} */ (top.ran ??= []).push('d-docwrite-inline')</script>`),
  },
}
