import type { PageVectors } from './vector.js'

/** Styles that are not written as a style sheet or an attribute. */
export const animationVectors: PageVectors = {
  'd-css-animate': {
    make: ({ url, put }) => {
      const line = put(document.createElement('p'))
      line.append('x')
      const picture = `url(${url('gif')})`
      line.animate({ backgroundImage: [picture, picture] }, { duration: 9000 })
    },
  },
  'd-css-keyframe-effect': {
    make: ({ url, put }) => {
      const line = put(document.createElement('p'))
      line.append('x')
      new Animation(new KeyframeEffect(line, [{ backgroundImage: `url(${url('gif')})` }], 9000)).play()
    },
  },
  'd-css-setKeyframes': {
    make: ({ url, put }) => {
      const line = put(document.createElement('p'))
      line.append('x')
      const effect = new KeyframeEffect(line, [{ opacity: 1 }], 9000)
      effect.setKeyframes([{ backgroundImage: `url(${url('gif')})` }])
      new Animation(effect).play()
    },
  },
  'd-css-rule-style-assign': {
    make: ({ url, put }) => {
      const style = document.createElement('style')
      style.textContent = '.assigned { color: red }'
      document.head.append(style)
      put(document.createElement('p')).className = 'assigned'
      ;(style.sheet!.cssRules[0] as unknown as { style: string }).style = `background-image: url(${url('gif')})`
    },
  },
  'd-css-font-rule': {
    make: ({ url, put }) => {
      const style = document.createElement('style')
      style.textContent = '@font-face { font-family: Ruled; src: local("none") }'
      document.head.append(style)
      ;(style.sheet!.cssRules[0] as CSSFontFaceRule).style.setProperty('src', `url(${url('bin')})`)
      const line = put(document.createElement('p'))
      line.style.fontFamily = 'Ruled'
      line.append('x')
    },
  },
  'd-css-typed-parsed': {
    make: ({ url, put }) => {
      const line = put(document.createElement('p'))
      line.append('x')
      line.attributeStyleMap.set('background-image', CSSStyleValue.parse('background-image', `url(${url('gif')})`))
      line.getBoundingClientRect()
    },
  },
  'd-css-rule-typed': {
    make: ({ url, put }) => {
      const style = document.createElement('style')
      style.textContent = '.typed { color: red }'
      document.head.append(style)
      const picture = CSSStyleValue.parse('background-image', `url(${url('gif')})`)
      ;(style.sheet!.cssRules[0] as CSSStyleRule).styleMap.set('background-image', picture)
      // After the rule, because WebKit does not notice its change: it would load with some later one, on any page.
      put(document.createElement('p')).className = 'typed'
    },
  },
  'd-css-shape-laid-out': {
    make: ({ url, put }) => {
      const line = put(document.createElement('p'))
      line.append('x')
      line.style.float = 'left'
      line.style.shapeOutside = `url(${url('gif')})`
      line.getBoundingClientRect()
    },
  },
  'd-css-mask-laid-out': {
    make: ({ url, put }) => {
      const line = put(document.createElement('p'))
      line.append('x')
      line.style.webkitMaskImage = `url(${url('gif')})`
      line.getBoundingClientRect()
    },
  },
  'd-css-rule-dashed': {
    make: ({ url, put }) => {
      const style = document.createElement('style')
      style.textContent = '.dashed { display: list-item }'
      document.head.append(style)
      put(document.createElement('p')).className = 'dashed'
      const rule = (style.sheet!.cssRules[0] as CSSStyleRule).style as unknown as Record<string, string>
      rule['list-style-image'] = `url(${url('gif')})`
    },
  },
  'd-css-text-content': {
    make: ({ url }) => {
      const style = document.createElement('style')
      style.textContent = 'p { color: inherit }'
      document.head.append(style)
      style.firstChild!.textContent = `#host { border-image-source: url(${url('gif')}) }`
    },
  },
  'd-css-image-set': {
    make: ({ url, put }) => {
      const line = put(document.createElement('p'))
      line.setAttribute('style', `background-image: image-set("${url('gif')}" 1x)`)
      line.append('x')
    },
  },
  'd-css-import-layer': {
    make: ({ url }) => {
      const style = document.createElement('style')
      style.textContent = `@import url(${url('css')}) layer(own) supports(display: grid);`
      document.head.append(style)
    },
  },
}
