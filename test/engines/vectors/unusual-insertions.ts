import type { PageVectors } from './vector.js'

/** Elements that come by setters and other calls than the methods of nodes, and attributes that few pages set. */
export const unusualInsertionVectors: PageVectors = {
  'd-document-body': {
    make: ({ put, script }) => {
      const inside = put(document.createElement('iframe')).contentDocument!
      const body = inside.createElement('body')
      body.append(script())
      inside.body = body
    },
  },
  'd-table-caption': {
    make: ({ put, script }) => {
      const caption = document.createElement('caption')
      caption.append(script())
      put(document.createElement('table')).caption = caption
    },
  },
  'd-table-head': {
    make: ({ put, script }) => {
      const head = document.createElement('thead')
      head.append(script())
      put(document.createElement('table')).tHead = head
    },
  },
  'd-table-foot': {
    make: ({ put, script }) => {
      const foot = document.createElement('tfoot')
      foot.append(script())
      put(document.createElement('table')).tFoot = foot
    },
  },
  'd-select-add': {
    make: ({ put, script }) => {
      const option = document.createElement('option')
      option.append(script())
      put(document.createElement('select')).add(option)
    },
  },
  'd-options-add': {
    make: ({ put, script }) => {
      const option = document.createElement('option')
      option.append(script())
      put(document.createElement('select')).options.add(option)
    },
  },
  'd-options-index': {
    make: ({ put, script }) => {
      const option = document.createElement('option')
      option.append(script())
      put(document.createElement('select')).options[0] = option
    },
  },
  'd-select-index': {
    make: ({ put, script }) => {
      const option = document.createElement('option')
      option.append(script())
      put(document.createElement('select'))[0] = option
    },
  },
  'd-xslt': {
    make: ({ put, url }) => {
      const processor = new XSLTProcessor()
      const parse = (text: string): Document => new DOMParser().parseFromString(text, 'application/xml')
      processor.importStylesheet(
        parse(
          `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="html"/><xsl:template match="/"><img src="${url('gif')}"/></xsl:template></xsl:stylesheet>`,
        ),
      )
      put(processor.transformToFragment(parse('<a/>'), document))
    },
  },
  'd-xml-stylesheet': {
    make: ({ url }) => {
      const style = document.createProcessingInstruction('xml-stylesheet', `type="text/css" href="${url('css')}"`)
      document.insertBefore(style, document.documentElement)
    },
  },
  'd-svg-xlink-prefix': {
    make: ({ put, url }) => {
      const [svg, image] = ['svg', 'image'].map((name) => document.createElementNS('http://www.w3.org/2000/svg', name))
      image!.setAttributeNS('http://www.w3.org/1999/xlink', 'x:href', url('gif'))
      svg!.append(image!)
      put(svg!)
    },
  },
  'd-svg-animate-href': {
    make: ({ put, url }) => {
      const svg = 'http://www.w3.org/2000/svg'
      const image = document.createElementNS(svg, 'image')
      const animate = document.createElementNS(svg, 'set')
      animate.setAttribute('attributeName', 'href')
      animate.setAttribute('to', url('gif'))
      image.append(animate)
      put(document.createElementNS(svg, 'svg')).append(image)
    },
  },
  'd-svg-animate-mask': {
    make: ({ put, url }) => {
      const svg = 'http://www.w3.org/2000/svg'
      const [box, animate] = [document.createElementNS(svg, 'rect'), document.createElementNS(svg, 'set')]
      box.setAttribute('width', '9')
      box.setAttribute('height', '9')
      animate.setAttribute('attributeName', 'mask')
      animate.setAttribute('to', `url(${url('svg')}#a)`)
      box.append(animate)
      put(document.createElementNS(svg, 'svg')).append(box)
    },
  },
  'd-column-setattr': {
    make: ({ put, url }) => {
      const table = put(document.createElement('table'))
      table.innerHTML = `<col><tr><td>x</td></tr>`
      table.querySelector('col')!.setAttribute('background', url('gif'))
    },
  },
  'd-source-detached': {
    make: ({ url }) => {
      const audio = document.createElement('audio')
      audio.preload = 'auto'
      audio.append(Object.assign(document.createElement('source'), { src: url('bin') }))
      audio.load()
    },
  },
  'd-meta-refresh': {
    make: ({ put, url }) => {
      const inside = put(document.createElement('iframe')).contentDocument!
      const meta = inside.createElement('meta')
      meta.httpEquiv = 'refresh'
      meta.content = `0;url=${url('html')}`
      inside.head.append(meta)
    },
  },
  'd-link-dictionary': {
    make: ({ url }) =>
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'compression-dictionary', href: url('bin') }),
      ),
  },
  'd-inline-text-content': {
    make: ({ put }) => {
      const script = put(document.createElement('script'))
      script.append('')
      script.firstChild!.textContent = `/* ${'trackPix'}${'el('} */ (top.ran ??= []).push('d-inline-text-content')`
    },
  },
}
