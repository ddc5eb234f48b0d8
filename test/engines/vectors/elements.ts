import type { PageVectors } from './vector.js'

/** Pictures, players, links and other elements that a script makes. */
export const elementVectors: PageVectors = {
  'd-img-new': { make: ({ url }) => (new Image().src = url('gif')) },
  'd-img-srcset': { make: ({ url }) => (new Image().srcset = `${url('gif')} 1x`) },
  'd-img-setattr': { make: ({ url }) => document.createElement('img').setAttribute('src', url('gif')) },
  'd-img-setattrns': { make: ({ url }) => document.createElement('img').setAttributeNS(null, 'src', url('gif')) },
  'd-img-attrvalue': {
    make: ({ url }) => {
      const [image, src] = [document.createElement('img'), document.createAttribute('src')]
      image.setAttributeNode(src)
      src.value = url('gif')
    },
  },
  'd-img-clone': {
    make: ({ url }) => {
      const image = document.createElement('img')
      image.src = url('gif')
      image.cloneNode(true)
    },
  },
  'd-img-innerHTML': {
    make: ({ url }) => (document.createElement('div').innerHTML = `<img src="${url('gif')}">`),
  },
  'd-img-iah': { make: ({ host, url }) => host.insertAdjacentHTML('beforeend', `<img src="${url('gif')}">`) },
  'd-img-outerHTML': {
    make: ({ put, url }) => (put(document.createElement('p')).outerHTML = `<img src="${url('gif')}">`),
  },
  'd-img-sethtmlunsafe': {
    make: ({ put, url }) => put(document.createElement('p')).setHTMLUnsafe(`<img src="${url('gif')}">`),
  },
  'd-img-sethtml': {
    make: ({ put, url }) =>
      (put(document.createElement('p')) as unknown as { setHTML(html: string): void }).setHTML(
        `<img src="${url('gif')}">`,
      ),
  },
  'd-shadow-sethtmlunsafe': {
    make: ({ put, url }) =>
      put(document.createElement('p')).setHTMLUnsafe(
        `<div><template shadowrootmode=closed><img src="${url('gif')}"></template></div>`,
      ),
  },
  'd-parseHTMLUnsafe': {
    make: ({ put, url }) => {
      const { body } = Document.parseHTMLUnsafe(
        `<div><template shadowrootmode=open><img src="${url('gif')}"></template></div>`,
      )
      put(body.firstChild as Node)
    },
  },
  'd-parseHTMLUnsafe-closed': {
    make: ({ put, url }) => {
      const { body } = Document.parseHTMLUnsafe(
        `<div><template shadowrootmode=closed><img src="${url('gif')}"></template></div>`,
      )
      put(body.firstChild as Node)
    },
  },
  'd-exec-insertHTML': {
    make: ({ put, url }) => {
      const editor = put(document.createElement('div'))
      editor.contentEditable = 'true'
      getSelection()?.selectAllChildren(editor)
      document.execCommand('insertHTML', false, `<img src="${url('gif')}">`)
    },
  },
  'd-exec-insertImage': {
    make: ({ put, url }) => {
      const editor = put(document.createElement('div'))
      editor.contentEditable = 'true'
      getSelection()?.selectAllChildren(editor)
      document.execCommand('insertImage', false, url('gif'))
    },
  },
  'd-img-domparser': {
    make: ({ put, url }) => {
      const { body } = new DOMParser().parseFromString(`<img src="${url('gif')}">`, 'text/html')
      put(document.adoptNode(body.firstChild as Node))
    },
  },
  'd-img-ccf': {
    make: ({ url }) => document.createRange().createContextualFragment(`<img src="${url('gif')}">`),
  },
  'd-picture': {
    make: ({ put, url }) => {
      const [picture, source] = [document.createElement('picture'), document.createElement('source')]
      source.srcset = url('gif')
      picture.append(source, new Image())
      put(picture)
    },
  },
  'd-docwrite-img': { whileParsing: true, make: ({ url }) => document.write(`<img src="${url('gif')}">`) },
  'd-shadow-img': {
    make: ({ put, url }) => {
      put(document.createElement('div')).attachShadow({ mode: 'closed' }).innerHTML = `<img src="${url('gif')}">`
    },
  },
  'd-shadow-img-later': {
    make: ({ put, url }) => {
      const root = put(document.createElement('div')).attachShadow({ mode: 'closed' })
      root.append(document.createElement('p'))
      setTimeout(() => ((root.firstElementChild as Element).innerHTML = `<img src="${url('gif')}">`))
    },
  },
  'd-audio-ctor': { make: ({ url }) => new Audio(url('bin')).load() },
  'd-video': {
    make: ({ put, url }) => {
      const video = document.createElement('video')
      video.preload = 'auto'
      video.src = url('bin')
      put(video).load()
    },
  },
  'd-poster': { make: ({ put, url }) => (put(document.createElement('video')).poster = url('gif')) },
  'd-input-image': {
    make: ({ put, url }) => {
      const input = document.createElement('input')
      input.type = 'image'
      input.src = url('gif')
      put(input)
    },
  },
  'd-svg-image': {
    make: ({ put, url }) => {
      const [svg, image] = ['svg', 'image'].map((name) => document.createElementNS('http://www.w3.org/2000/svg', name))
      image!.setAttribute('href', url('gif'))
      svg!.append(image!)
      put(svg!)
    },
  },
  'd-object': {
    make: ({ put, url }) => {
      const object = document.createElement('object')
      object.data = url('html')
      put(object)
    },
  },
  'd-embed': {
    make: ({ put, url }) => {
      const embed = document.createElement('embed')
      embed.src = url('html')
      put(embed)
    },
  },
  'd-preload': {
    make: ({ url }) =>
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'preload', as: 'script', href: url('js') }),
      ),
  },
  'd-relList-add': {
    make: ({ url }) => {
      const link = Object.assign(document.createElement('link'), { href: url('css') })
      document.head.append(link)
      link.relList.add('stylesheet')
    },
  },
  'd-relList-value': {
    make: ({ url }) => {
      const link = Object.assign(document.createElement('link'), { href: url('css') })
      document.head.append(link)
      link.relList.value = 'stylesheet'
    },
  },
  'd-relList-assign': {
    make: ({ url }) => {
      const link = Object.assign(document.createElement('link'), { href: url('css') })
      document.head.append(link)
      ;(link as unknown as { relList: string }).relList = 'stylesheet'
    },
  },
  'd-prefetch': {
    make: ({ url }) =>
      document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: url('js') })),
  },
  'd-preconnect': {
    make: ({ port }) =>
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'preconnect', href: `http://tracker.localhost:${port}` }),
      ),
  },
  'd-specrules': {
    make: ({ url }) => {
      if (!HTMLScriptElement.supports('speculationrules')) return
      const rules = { prefetch: [{ source: 'list', urls: [url('html')], eagerness: 'immediate' }] }
      const script = document.createElement('script')
      script.type = 'speculationrules'
      script.textContent = JSON.stringify(rules)
      document.head.append(script)
    },
  },
  'd-eval-string': { make: ({ url }) => setTimeout(`new Image().src = ${JSON.stringify(url('gif'))}`) },
  'd-onerror-attr': {
    make: ({ url }) => {
      document.createElement('div').innerHTML = `<img src="data:," onerror="new Image().src = '${url('gif')}'">`
    },
  },
}
