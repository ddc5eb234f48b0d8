import type { PageVectors } from './vector.js'

/** What a script makes a style load. */
export const styleVectors: PageVectors = {
  'd-css-link': {
    make: ({ url }) =>
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url('css') })),
  },
  'd-css-style-el': {
    make: ({ url }) => {
      const style = document.createElement('style')
      style.textContent = `#host { background-image: url(${url('gif')}) }`
      document.head.append(style)
    },
  },
  'd-css-style-textnode': {
    make: ({ url }) => {
      const style = document.createElement('style')
      style.append(document.createTextNode(`#host { border-image-source: url(${url('gif')}) }`))
      document.head.append(style)
    },
  },
  'd-css-inline': {
    make: ({ url, put }) => (put(document.createElement('p')).style.backgroundImage = `url(${url('gif')})`),
  },
  'd-css-inline-laid-out': {
    make: ({ url, put }) => {
      const line = put(document.createElement('p'))
      line.append('x')
      line.style.backgroundImage = `url(${url('gif')})`
      line.getBoundingClientRect()
    },
  },
  'd-css-cssText': {
    make: ({ url, put }) => (put(document.createElement('p')).style.cssText = `background: url(${url('gif')})`),
  },
  'd-css-styleattr-assign': {
    make: ({ url, put }) => {
      ;(put(document.createElement('p')) as unknown as { style: string }).style = `background: url(${url('gif')})`
    },
  },
  'd-css-setattr': {
    make: ({ url, put }) => put(document.createElement('p')).setAttribute('style', `background: url(${url('gif')})`),
  },
  'd-css-setProperty': {
    make: ({ url, put }) =>
      put(document.createElement('p')).style.setProperty('list-style-image', `url(${url('gif')})`),
  },
  'd-css-var': {
    make: ({ url, put }) => {
      const { style } = put(document.createElement('p'))
      style.setProperty('--picture', `url(${url('gif')})`)
      style.backgroundImage = 'var(--picture)'
    },
  },
  'd-css-typed': {
    make: ({ url, put }) =>
      put(document.createElement('p')).attributeStyleMap.set('background-image', `url(${url('gif')})`),
  },
  'd-css-insertRule': {
    make: ({ url, put }) => {
      const style = document.createElement('style')
      document.head.append(style)
      style.sheet?.insertRule(`body { list-style-image: url(${url('gif')}) }`)
      put(document.createElement('p')).style.display = 'list-item'
    },
  },
  'd-css-rule-style': {
    make: ({ url, put }) => {
      const style = document.createElement('style')
      style.textContent = '.painted { color: red }'
      document.head.append(style)
      put(document.createElement('p')).className = 'painted'
      ;(style.sheet?.cssRules[0] as CSSStyleRule).style.backgroundImage = `url(${url('gif')})`
    },
  },
  'd-css-adopted': {
    make: ({ url, put }) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`p { background-image: url(${url('gif')}) }`)
      put(document.createElement('p'))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    },
  },
  'd-fontface': { make: ({ url }) => new FontFace('Own', `url(${url('bin')})`).load() },
  'd-css-appendRule': {
    make: ({ url, put }) => {
      const style = document.createElement('style')
      style.textContent = '@keyframes own { } .moving { animation: own 9s; display: list-item }'
      document.head.append(style)
      ;(style.sheet!.cssRules[0] as CSSKeyframesRule).appendRule(`from { list-style-image: url(${url('gif')}) }`)
      put(document.createElement('p')).className = 'moving'
    },
  },
  'd-css-nested-rule': {
    make: ({ url, put }) => {
      const style = document.createElement('style')
      style.textContent = '.nested { display: list-item }'
      document.head.append(style)
      const rule = style.sheet!.cssRules[0] as CSSStyleRule
      rule.insertRule(`& { list-style-image: url(${url('gif')}) }`)
      put(document.createElement('p')).className = 'nested'
    },
  },
  'd-css-registerProperty': {
    make: ({ url, put }) => {
      const initialValue = `url(${url('gif')})`
      CSS.registerProperty({ name: '--own-picture', syntax: '<image>', inherits: false, initialValue })
      put(document.createElement('p')).style.backgroundImage = 'var(--own-picture)'
    },
  },
  'd-css-text-beside': {
    make: ({ url }) => {
      const style = document.createElement('style')
      style.textContent = 'p { color: inherit }'
      document.head.append(style)
      ;(style.firstChild as Text).after(`#host { border-image-source: url(${url('gif')}) }`)
    },
  },
  'd-css-text-markup': {
    make: ({ url }) => {
      const style = document.createElement('style')
      document.head.append(style)
      style.insertAdjacentHTML('beforeend', `#host { mask-image: url(${url('gif')}) }`)
    },
  },
}
