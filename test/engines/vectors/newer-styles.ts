import type { PageVectors } from './vector.js'

/** Addresses in CSS by functions, rules and attributes that few sheets use. */
export const newerStyleVectors: PageVectors = {
  'd-css-cross-fade': {
    make: ({ put, url }) => {
      const line = put(document.createElement('p'))
      line.append('x')
      line.setAttribute('style', `background-image: -webkit-cross-fade(url(${url('gif')}), url(data:,), 50%)`)
    },
  },
  'd-css-if': {
    make: ({ put, url }) => {
      const line = put(document.createElement('p'))
      line.append('x')
      line.setAttribute('style', `--on: 1; background-image: if(style(--on: 1): url(${url('gif')}); else: none)`)
    },
  },
  'd-css-function-rule': {
    make: ({ put, url }) => {
      const style = document.createElement('style')
      style.textContent = `@function --picture() { result: url(${url('gif')}) } .called { background-image: --picture() }`
      document.head.append(style)
      const line = put(document.createElement('p'))
      line.className = 'called'
      line.append('x')
    },
  },
  'd-css-cursor': {
    make: ({ put, url }) => {
      const line = put(document.createElement('p'))
      line.append('x')
      line.setAttribute('style', `cursor: url(${url('gif')}), auto`)
    },
  },
  'd-css-clip-path-property': {
    make: ({ put, url }) => {
      const line = put(document.createElement('p'))
      line.append('x')
      line.style.clipPath = `url(${url('svg')}#a)`
    },
  },
  'd-css-marker': {
    make: ({ put, url }) => {
      const style = document.createElement('style')
      style.textContent = `.listed::marker { content: url(${url('gif')}) }`
      document.head.append(style)
      const line = put(document.createElement('p'))
      line.className = 'listed'
      line.style.display = 'list-item'
    },
  },
  'd-css-highlight': {
    make: ({ put, url }) => {
      const style = document.createElement('style')
      style.textContent = `::highlight(own) { background-image: url(${url('gif')}) } ::backdrop { background: url(${url('gif')}) }`
      document.head.append(style)
      const dialog = put(document.createElement('dialog'))
      dialog.showModal()
      dialog.close()
    },
  },
  'd-css-starting-style': {
    make: ({ put, url }) => {
      const style = document.createElement('style')
      style.textContent = `.begun { transition: background-image 9s allow-discrete; @starting-style { background-image: url(${url('gif')}) } }`
      document.head.append(style)
      const line = put(document.createElement('p'))
      line.className = 'begun'
      line.append('x')
    },
  },
  'd-css-insertRule-import': {
    make: ({ url }) => {
      const style = document.createElement('style')
      document.head.append(style)
      style.sheet!.insertRule(`@import url(${url('css')})`)
    },
  },
  'd-css-insertRule-font': {
    make: ({ url, put }) => {
      const style = document.createElement('style')
      document.head.append(style)
      style.sheet!.insertRule(`@font-face { font-family: Inserted; src: url(${url('bin')}) }`)
      const line = put(document.createElement('p'))
      line.append('x')
      line.style.fontFamily = 'Inserted'
    },
  },
  'd-css-adopted-shadow': {
    make: ({ url, put }) => {
      const sheet = new CSSStyleSheet()
      sheet.insertRule(`p { background-image: url(${url('gif')}) }`)
      const root = put(document.createElement('div')).attachShadow({ mode: 'closed' })
      root.append(Object.assign(document.createElement('p'), { textContent: 'x' }))
      root.adoptedStyleSheets = [sheet]
    },
  },
  'd-css-realm-sheet': {
    make: ({ url, put }) => {
      const inside = put(document.createElement('iframe')).contentWindow as Window & typeof globalThis
      const sheet = new inside.CSSStyleSheet()
      sheet.replaceSync(`body { background-image: url(${url('gif')}) }`)
      inside.document.adoptedStyleSheets = [sheet]
    },
  },
  'd-css-realm-rule': {
    make: ({ url, put }) => {
      const inside = put(document.createElement('iframe')).contentWindow as Window & typeof globalThis
      const style = document.createElement('style')
      document.head.append(style)
      inside.CSSStyleSheet.prototype.insertRule.call(style.sheet!, `#host { mask-image: url(${url('gif')}) }`)
    },
  },
  'd-css-typed-image': {
    make: ({ url, put }) => {
      const line = put(document.createElement('p'))
      line.append('x')
      line.attributeStyleMap.append('background-image', `url(${url('gif')})`)
    },
  },
  'd-css-important': {
    make: ({ url, put }) => {
      const line = put(document.createElement('p'))
      line.append('x')
      line.style.setProperty('background', `url(${url('gif')})`, 'important')
    },
  },
  'd-css-data-svg-sheet': {
    make: ({ url, put }) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg"><image href="${url('gif')}"/></svg>`
      const frame = document.createElement('iframe')
      frame.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
      put(frame)
    },
  },
  'd-link-alternate': {
    make: ({ url }) =>
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'alternate stylesheet', title: 'own', href: url('css') }),
      ),
  },
  'd-link-disabled': {
    make: ({ url }) => {
      const link = Object.assign(document.createElement('link'), {
        rel: 'stylesheet',
        disabled: true,
        href: url('css'),
      })
      document.head.append(link)
      link.disabled = false
    },
  },
  'd-link-imagesrcset': {
    make: ({ url }) =>
      document.head.append(
        Object.assign(document.createElement('link'), {
          rel: 'preload',
          as: 'image',
          imageSrcset: `${url('gif')} 1x`,
        }),
      ),
  },
  'd-link-modulepreload': {
    make: ({ url }) =>
      document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: url('js') })),
  },
  'd-link-as-late': {
    make: ({ url }) => {
      const link = Object.assign(document.createElement('link'), { rel: 'preload', href: url('css') })
      document.head.append(link)
      link.as = 'style'
    },
  },
  'd-link-media-late': {
    make: ({ url }) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', media: 'not all' })
      document.head.append(link)
      link.setAttribute('href', url('css'))
      link.media = 'all'
    },
  },
  'd-link-type-late': {
    make: ({ url }) => {
      const link = Object.assign(document.createElement('link'), {
        rel: 'stylesheet',
        type: 'text/none',
        href: url('css'),
      })
      document.head.append(link)
      link.type = 'text/css'
    },
  },
  'd-link-svg': {
    make: ({ put, url }) => {
      put(document.createElement('div')).innerHTML =
        `<svg><style>p { cursor: url(${url('gif')}), auto; list-style-image: url(${url('gif')}); display: list-item }</style></svg>`
      put(document.createElement('p')).append('x')
    },
  },
}
