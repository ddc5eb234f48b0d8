import type { PageVectors } from './vector.js'

const mapping = `const add = (map) => {
  const script = document.createElement('script')
  script.type = 'importmap'
  script.textContent = JSON.stringify(map)
  document.head.append(script)
}`

/** Modules of other kinds, names that import maps give, and what workers load. */
export const newerScriptVectors: PageVectors = {
  'd-import-scoped': {
    make: `({ url }) => {
      ${mapping}
      add({ scopes: { '/': { scoped: url('js') } } })
      return (0, eval)("import('scoped')")
    }`,
  },
  'd-import-folder': {
    make: `({ url }) => {
      ${mapping}
      const address = url('js')
      add({ imports: { 'folder/': address.replace(/[^/]*$/, '') } })
      return (0, eval)("import('folder/" + address.replace(/.*\\//, '') + "')")
    }`,
  },
  'd-import-map-text': {
    make: `({ url }) => {
      const script = document.createElement('script')
      script.type = 'importmap'
      document.head.append(script)
      script.text = JSON.stringify({ imports: { written: url('js') } })
      return (0, eval)("import('written')")
    }`,
  },
  'd-import-json': { make: `({ url }) => import(url('json'), { with: { type: 'json' } })` },
  'd-import-text': { make: `({ url }) => (0, eval)("import('" + url('txt') + "', { with: { type: 'text' } })")` },
  'd-import-source': { make: `({ url }) => (0, eval)("import.source('" + url('wasm') + "')")` },
  'd-module-text': {
    make: ({ put, url }) => {
      const script = document.createElement('script')
      script.type = 'module'
      script.textContent = `import '${url('js')}'`
      put(script)
    },
  },
  'd-module-blob': {
    make: ({ put, url }) => {
      const script = document.createElement('script')
      script.type = 'module'
      script.src = URL.createObjectURL(new Blob([`import '${url('js')}'`], { type: 'text/javascript' }))
      put(script)
    },
  },
  'd-import-blob': {
    make: `({ url }) => import(URL.createObjectURL(new Blob(["import '" + url('js') + "'"], { type: 'text/javascript' })))`,
  },
  'd-import-data': {
    make: `({ url }) => import('data:text/javascript,' + encodeURIComponent("import '" + url('js') + "'"))`,
  },
  'd-function-import': { make: `({ url }) => new Function('url', 'return import(url)')(url('js'))` },
  'd-handler-import': {
    make: ({ put, url }) => {
      const button = put(document.createElement('button'))
      button.setAttribute('onclick', `import('${url('js')}')`)
      button.click()
    },
  },
  'd-worker-realm-blob': {
    make: ({ put, url }) => {
      const inside = put(document.createElement('iframe')).contentWindow as Window & typeof globalThis
      return new Worker(inside.URL.createObjectURL(new inside.Blob([`fetch('${url('txt')}')`])))
    },
  },
  'd-worker-beacon': {
    make: ({ url }) => new Worker(URL.createObjectURL(new Blob([`new EventSource('${url('stream')}')`]))),
  },
  'd-worker-import-twice': {
    make: ({ url }) => {
      const code = `importScripts(URL.createObjectURL(new Blob(["importScripts('${url('js')}')"])))`
      return new Worker(URL.createObjectURL(new Blob([code])))
    },
  },
  'd-worker-nested-data': {
    make: ({ url }) => {
      const inner = `fetch('${url('txt')}')`
      const outer = `new Worker('data:text/javascript,' + encodeURIComponent(${JSON.stringify(inner)}))`
      return new Worker(URL.createObjectURL(new Blob([outer])))
    },
  },
  'd-worker-url-object': {
    make: ({ url }) => new Worker(new URL(URL.createObjectURL(new Blob([`fetch('${url('txt')}')`])))),
  },
  'd-worker-file': {
    make: ({ url }) => new Worker(URL.createObjectURL(new File([`fetch('${url('txt')}')`], 'own.js'))),
  },
  'd-worker-revoked': {
    make: ({ url }) => {
      const address = URL.createObjectURL(new Blob([`fetch('${url('txt')}')`]))
      const worker = new Worker(address)
      URL.revokeObjectURL(address)
      return worker
    },
  },
  'd-worker-transport': {
    make: ({ url }) =>
      new Worker(URL.createObjectURL(new Blob([`new WebSocketStream('${url('ws').replace('http', 'ws')}')`]))),
  },
  'd-worker-cache': {
    make: ({ url }) =>
      new Worker(URL.createObjectURL(new Blob([`caches.open('own').then((cache) => cache.add('${url('txt')}'))`]))),
  },
  'd-sharedworker-module': {
    make: ({ url }) =>
      new SharedWorker(URL.createObjectURL(new Blob([`fetch('${url('txt')}')`], { type: 'text/javascript' })), {
        type: 'module',
      }),
  },
  'd-worker-data-base64': {
    make: ({ url }) => new Worker(`data:text/javascript;base64,${btoa(`fetch('${url('txt')}')`)}`),
  },
  'd-worklet-realm': {
    make: ({ put, url }) => {
      const inside = put(document.createElement('iframe')).contentWindow as Window & typeof globalThis
      return new inside.OfflineAudioContext(1, 1, 8000).audioWorklet.addModule(url('js'))
    },
  },
  's-reflect-set': {
    make: () => Reflect.set(localStorage, '_trk_reflect', '1'),
    isKept: () => localStorage.getItem('_trk_reflect') !== null,
  },
  's-realm-prototype': {
    make: ({ put }) => {
      const inside = put(document.createElement('iframe')).contentWindow as Window & typeof globalThis
      inside.Storage.prototype.setItem.call(localStorage, '_trk_proto', '1')
    },
    isKept: () => localStorage.getItem('_trk_proto') !== null,
  },
  's-realm-cookie-borrow': {
    make: ({ put }) => {
      const inside = put(document.createElement('iframe')).contentWindow as Window & typeof globalThis
      Object.getOwnPropertyDescriptor(inside.Document.prototype, 'cookie')!.set!.call(document, '_trk_borrow=1; path=/')
    },
    isKept: () => document.cookie.includes('_trk_borrow'),
  },
  's-cookie-spaces': {
    make: () => (document.cookie = ' \t _trk_spaces = 1 ; path=/'),
    isKept: () => document.cookie.includes('_trk_spaces'),
  },
  's-cookie-valueless': {
    make: () => (document.cookie = '_trk_valueless; path=/'),
    isKept: () => document.cookie.includes('_trk_valueless'),
  },
  's-bucket-caches': {
    make: async () => {
      const { storageBuckets } = navigator as unknown as {
        storageBuckets: { open(name: string): Promise<{ caches: CacheStorage }> }
      }
      const bucket = await storageBuckets.open('own-caches')
      await bucket.caches.open('_trkcache-bucket')
      ;(window as unknown as { cacheBucket: typeof bucket }).cacheBucket = bucket
    },
    isKept: async () => {
      const { cacheBucket } = window as unknown as { cacheBucket?: { caches: CacheStorage } }
      return !!(await cacheBucket?.caches.has('_trkcache-bucket'))
    },
  },
}
