import type { PageVectors } from './vector.js'

/** Markup that a script writes where it is parsed as something else than the content of `<body>`. */
export const markupContextVectors: PageVectors = {
  'd-svg-innerHTML': {
    make: ({ put, url }) => {
      put(document.createElementNS('http://www.w3.org/2000/svg', 'svg')).innerHTML = `<image href="${url('gif')}"/>`
    },
  },
  'd-svg-innerHTML-detached': {
    make: ({ url }) => {
      document.createElementNS('http://www.w3.org/2000/svg', 'g').innerHTML = `<image href="${url('gif')}"/>`
    },
  },
  'd-svg-iah': {
    make: ({ put, url }) => {
      const svg = put(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
      svg.insertAdjacentHTML('beforeend', `<image href="${url('gif')}"/>`)
    },
  },
  'd-svg-foreign-innerHTML': {
    make: ({ put, url }) => {
      const foreign = document.createElementNS('http://www.w3.org/2000/svg', 'foreignObject')
      put(document.createElementNS('http://www.w3.org/2000/svg', 'svg')).append(foreign)
      foreign.innerHTML = `<img src="${url('gif')}">`
    },
  },
  'd-html-innerHTML': {
    make: ({ put, url }) => {
      const inside = put(document.createElement('iframe')).contentDocument!
      inside.documentElement.innerHTML = `<head></head><body><img src="${url('gif')}"></body>`
    },
  },
  'd-html-iframe': {
    make: ({ put, url }) => {
      const inside = put(document.createElement('iframe')).contentDocument!
      inside.documentElement.innerHTML = `<body><iframe src="${url('html')}"></iframe></body>`
    },
  },
  'd-svg-ccf': {
    make: ({ put, url }) => {
      const svg = put(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
      const range = document.createRange()
      range.selectNodeContents(svg)
      svg.append(range.createContextualFragment(`<image href="${url('gif')}"/>`))
    },
  },
  'd-docwrite-svg': {
    whileParsing: true,
    make: ({ url }) => document.write(`<svg><image href="${url('gif')}"/></svg>`),
  },
  'd-docwrite-svg-script': {
    whileParsing: true,
    make: ({ url }) => document.write(`<svg><script href="${url('js')}"></script></svg>`),
  },
  'd-docwrite-svg-xlink': {
    whileParsing: true,
    make: ({ url }) => document.write(`<svg><script xlink:href="${url('js')}"></script></svg>`),
  },
  'd-sethtmlunsafe-svg': {
    make: ({ put, url }) => put(document.createElement('p')).setHTMLUnsafe(`<svg><image href="${url('gif')}"/></svg>`),
  },
  'd-shadow-sethtmlunsafe-svg': {
    make: ({ put, url }) =>
      put(document.createElement('p')).setHTMLUnsafe(
        `<div><template shadowrootmode=closed><svg><image href="${url('gif')}"/></svg></template></div>`,
      ),
  },
  'd-column-background': {
    make: ({ put, url }) => {
      const table = document.createElement('table')
      table.innerHTML = `<colgroup background="${url('gif')}"><col></colgroup><tr><td>x</td></tr>`
      put(table)
    },
  },
  'd-select-content': {
    make: ({ put, url }) => {
      const select = put(document.createElement('select'))
      select.innerHTML = `<button><selectedcontent></selectedcontent></button><option><img src="${url('gif')}"></option>`
    },
  },
  'd-docwrite-refresh': {
    make: ({ put, url }) => {
      const inside = put(document.createElement('iframe')).contentDocument!
      inside.open()
      inside.write(`<meta http-equiv=refresh content="0;url=${url('html')}">`)
      inside.close()
    },
  },
}
