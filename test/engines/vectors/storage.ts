import type { PageVectors } from './vector.js'

/** What a script keeps on the device under a name that the declaration lists. */
export const storageVectors: PageVectors = {
  's-cookie': { make: () => (document.cookie = '_trk_plain=1'), isKept: () => document.cookie.includes('_trk_plain') },
  's-cookie-path': {
    make: () => (document.cookie = '_trk_path=1; path=/; max-age=3600'),
    isKept: () => document.cookie.includes('_trk_path'),
  },
  's-cookie-subpath': {
    make: () => (document.cookie = '_trk_within=1; path=/within/; max-age=3600'),
    isKept: () => document.cookie.includes('_trk_within'),
  },
  's-cookie-subpath-bare': {
    make: () => (document.cookie = '_trk_bare=1; path=/within; max-age=3600'),
    isKept: () => document.cookie.includes('_trk_bare'),
  },
  's-cookie-parent': {
    make: () => (document.cookie = `_trk_parent=1; domain=${location.hostname.replace('www.', '')}; path=/`),
    isKept: () => document.cookie.includes('_trk_parent'),
  },
  's-cookieStore': {
    make: () => cookieStore.set('_trk_store', '1'),
    isKept: () => document.cookie.includes('_trk_store'),
  },
  's-cookieStore-object': {
    make: () => cookieStore.set({ name: '_trk_object', value: '1' }),
    isKept: () => document.cookie.includes('_trk_object'),
  },
  's-localStorage': {
    make: () => localStorage.setItem('_trk', '1'),
    isKept: () => localStorage.getItem('_trk') !== null,
  },
  's-localStorage-prop': {
    make: () => {
      localStorage._trk_prop = '1'
    },
    isKept: () => localStorage.getItem('_trk_prop') !== null,
  },
  's-localStorage-define': {
    make: () => Object.defineProperty(localStorage, '_trk_define', { value: '1' }),
    isKept: () => localStorage.getItem('_trk_define') !== null,
  },
  's-sessionStorage': {
    make: () => sessionStorage.setItem('_trk', '1'),
    isKept: () => sessionStorage.getItem('_trk') !== null,
  },
  's-realm-localStorage': {
    make: ({ put }) => put(document.createElement('iframe')).contentWindow!.localStorage.setItem('_trk_realm', '1'),
    isKept: () => localStorage.getItem('_trk_realm') !== null,
  },
  's-realm-cookie': {
    make: ({ put }) => (put(document.createElement('iframe')).contentDocument!.cookie = '_trk_frame=1; path=/'),
    isKept: () => document.cookie.includes('_trk_frame'),
  },
  's-idb': {
    make: () => indexedDB.open('_trkdb'),
    isKept: async () => (await indexedDB.databases()).some(({ name }) => name === '_trkdb'),
  },
  's-caches': { make: () => caches.open('_trkcache'), isKept: () => caches.has('_trkcache') },
  's-cookie-nameless': {
    make: () => (document.cookie = '=_trk_nameless=1'),
    isKept: () => document.cookie.includes('_trk_nameless'),
  },
  's-localStorage-assign': {
    make: () => Object.assign(localStorage, { _trk_assign: '1' }),
    isKept: () => localStorage.getItem('_trk_assign') !== null,
  },
  's-realm-idb': {
    make: ({ put }) =>
      (put(document.createElement('iframe')).contentWindow as Window & typeof globalThis).indexedDB.open(
        '_trkdb-frame',
      ),
    isKept: async () => (await indexedDB.databases()).some(({ name }) => name === '_trkdb-frame'),
  },
  's-bucket-idb': {
    make: async () => {
      const { storageBuckets } = navigator as unknown as {
        storageBuckets: { open(name: string): Promise<{ indexedDB: IDBFactory }> }
      }
      const bucket = await storageBuckets.open('own')
      bucket.indexedDB.open('_trkdb-bucket')
      ;(window as unknown as { bucket: typeof bucket }).bucket = bucket
    },
    isKept: async () => {
      const { bucket } = window as unknown as { bucket: { indexedDB: IDBFactory } }
      return (await bucket.indexedDB.databases()).some(({ name }) => name === '_trkdb-bucket')
    },
  },
  's-worker-idb': {
    make: () => new Worker(URL.createObjectURL(new Blob([`indexedDB.open('_trkdb-worker')`]))),
    isKept: async () => (await indexedDB.databases()).some(({ name }) => name === '_trkdb-worker'),
  },
  's-worker-caches': {
    make: () => new Worker(URL.createObjectURL(new Blob([`caches.open('_trkcache-worker')`]))),
    isKept: () => caches.has('_trkcache-worker'),
  },
}
