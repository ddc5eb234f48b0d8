import type { PageVectors } from './vector.js'

type Writes = Record<string, (html: string, options?: object) => unknown>

/** Markup by methods that browsers got in 2025 and 2026, and trees that are copied or moved as a whole. */
export const newerMarkupVectors: PageVectors = {
  'd-sethtmlunsafe-runs': {
    make: ({ put, url }) =>
      (put(document.createElement('p')) as unknown as Writes).setHTMLUnsafe!(`<script src="${url('js')}"></script>`, {
        runScripts: true,
      }),
  },
  'd-sethtmlunsafe-sanitizer': {
    make: ({ put, url }) =>
      (put(document.createElement('p')) as unknown as Writes).setHTMLUnsafe!(
        `<div><template shadowrootmode=open><img src="${url('gif')}"></template></div>`,
        { sanitizer: {} },
      ),
  },
  'd-clonable-shadow': {
    make: ({ put, url }) => {
      const root = document.createElement('div')
      const shadow = root.attachShadow({ mode: 'closed', clonable: true } as ShadowRootInit)
      shadow.append(document.createElement('p'))
      const copy = put(root.cloneNode(true)) as Element
      const inside = copy.shadowRoot ?? shadow
      inside.innerHTML = `<img src="${url('gif')}">`
    },
  },
  'd-clonable-shadow-script': {
    make: ({ put, script }) => {
      const inert = document.implementation.createHTMLDocument('').createElement('div')
      const shadow = inert.attachShadow({ mode: 'open', clonable: true } as ShadowRootInit)
      shadow.append(script())
      put(document.importNode(inert, true))
    },
  },
  'd-adopted-shadow': {
    make: ({ put, url }) => {
      const inert = document.implementation.createHTMLDocument('').createElement('div')
      inert.attachShadow({ mode: 'open' }).innerHTML = `<img src="${url('gif')}">`
      put(inert)
    },
  },
  'd-template-import': {
    make: ({ put, url }) => {
      const template = document.createElement('template')
      template.innerHTML = `<img src="${url('gif')}">`
      put(document.importNode(template.content, true))
    },
  },
  'd-template-append': {
    make: ({ put, url }) => {
      const template = document.createElement('template')
      template.innerHTML = `<iframe src="${url('html')}"></iframe>`
      put(template.content)
    },
  },
  'd-range-clone': {
    make: ({ put, url }) => {
      const { body } = new DOMParser().parseFromString(`<img src="${url('gif')}">`, 'text/html')
      const range = body.ownerDocument.createRange()
      range.selectNodeContents(body)
      put(range.cloneContents())
    },
  },
  'd-range-extract': {
    make: ({ put, url }) => {
      const { body } = new DOMParser().parseFromString(`<img src="${url('gif')}">`, 'text/html')
      const range = body.ownerDocument.createRange()
      range.selectNodeContents(body)
      put(range.extractContents())
    },
  },
  'd-xml-document': {
    make: ({ put, url }) => {
      const xml = `<img xmlns="http://www.w3.org/1999/xhtml" src="${url('gif')}"/>`
      put(new DOMParser().parseFromString(xml, 'application/xhtml+xml').documentElement)
    },
  },
  'd-xhr-document': {
    make: ({ put, url }) => {
      const request = new XMLHttpRequest()
      const html = `<img src="${url('gif')}">`
      request.open('GET', URL.createObjectURL(new Blob([html], { type: 'text/html' })))
      request.responseType = 'document'
      request.onload = () => put(request.responseXML!.body.firstChild as Node)
      request.send()
    },
  },
  'd-image-tag': {
    make: ({ url }) => (document.createElement('div').innerHTML = `<image src="${url('gif')}">`),
  },
  'd-frameset': {
    make: ({ put, url }) => {
      const inside = put(document.createElement('iframe')).contentDocument!
      const frameset = inside.createElement('frameset')
      const frame = inside.createElement('frame')
      frame.src = url('html')
      frameset.append(frame)
      inside.body = frameset as HTMLElement
    },
  },
  'd-body-background': {
    make: ({ put, url }) => {
      const inside = put(document.createElement('iframe')).contentDocument!
      ;(inside.body as HTMLBodyElement).background = url('gif')
    },
  },
  'd-own-frame-written': {
    make: ({ put, url }) => {
      const inside = put(document.createElement('iframe')).contentDocument!
      inside.write(`<link rel=stylesheet href="${url('css')}">`)
      inside.close()
    },
  },
}
