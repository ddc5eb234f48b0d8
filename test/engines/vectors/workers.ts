import type { PageVectors } from './vector.js'

/** Workers: the site's own that load from the tracker, and such as a script makes up. */
export const workerVectors: PageVectors = {
  'd-worker-fp': { make: () => new Worker('/worker.js') },
  'd-worker-blob': { make: ({ url }) => new Worker(URL.createObjectURL(new Blob([`importScripts('${url('js')}')`]))) },
  'd-worker-blob-fetch': { make: ({ url }) => new Worker(URL.createObjectURL(new Blob([`fetch('${url('txt')}')`]))) },
  'd-worker-data': { make: ({ url }) => new Worker(`data:text/javascript,importScripts('${url('js')}')`) },
  'd-worker-ws': {
    make: ({ url }) => {
      const code = `new WebSocket('${url('ws').replace('http', 'ws')}')`
      return new Worker(URL.createObjectURL(new Blob([code])))
    },
  },
  'd-worker-nested': {
    make: ({ url }) => {
      const inner = `fetch('${url('txt')}')`
      const outer = `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(inner)}])))`
      return new Worker(URL.createObjectURL(new Blob([outer])))
    },
  },
  'd-worker-module': {
    make: ({ url }) => {
      const code = new Blob([`import '${url('js')}'`], { type: 'text/javascript' })
      return new Worker(URL.createObjectURL(code), { type: 'module' })
    },
  },
  'd-worker-module-fetch': {
    make: ({ url }) => {
      const code = new Blob([`fetch('${url('txt')}')`], { type: 'text/javascript' })
      return new Worker(URL.createObjectURL(code), { type: 'module' })
    },
  },
  'd-sharedworker': { make: () => new SharedWorker('/shared-worker.js') },
  'd-sw': { make: () => navigator.serviceWorker.register('/service-worker.js', { scope: '/within/' }) },
  'd-worklet': { make: ({ url }) => new OfflineAudioContext(1, 1, 8000).audioWorklet.addModule(url('js')) },
}
