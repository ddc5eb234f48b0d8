import type { PageVectors } from './vector.js'

/** Calls by which a script sends something itself. */
export const requestVectors: PageVectors = {
  'd-fetch': { make: ({ url }) => fetch(url('txt')) },
  'd-fetch-keepalive': { make: ({ url }) => fetch(url('txt'), { keepalive: true, method: 'POST', body: 'x' }) },
  'd-fetch-request': { make: ({ url }) => fetch(new Request(url('txt'))) },
  'd-fetch-url': { make: ({ url }) => fetch(new URL(url('txt'))) },
  'd-fetchLater': {
    make: ({ url }) =>
      (window as unknown as { fetchLater(url: string, options: object): void }).fetchLater(url('txt'), {
        activateAfter: 100,
      }),
  },
  'd-xhr': {
    make: ({ url }) => {
      const request = new XMLHttpRequest()
      request.open('GET', url('txt'))
      request.send()
    },
  },
  'd-xhr-sync': {
    make: ({ url }) => {
      const request = new XMLHttpRequest()
      request.open('GET', url('txt'), false)
      request.send()
    },
  },
  'd-beacon': { make: ({ url }) => navigator.sendBeacon(url('txt'), 'x') },
  'd-ws': { make: ({ url }) => new WebSocket(url('ws').replace('http', 'ws')) },
  'd-ws-http': { make: ({ url }) => new WebSocket(url('ws')) },
  'd-es': {
    make: ({ url }) => {
      const source = new EventSource(url('stream'))
      setTimeout(() => source.close(), 600)
    },
  },
  'd-webrtc-stun': {
    make: ({ port }) => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:tracker.localhost:${port}` }] })
      peer.createDataChannel('x')
      return peer.createOffer().then((offer) => peer.setLocalDescription(offer))
    },
  },
  'd-webrtc-setConfiguration': {
    make: ({ port }) => {
      const peer = new RTCPeerConnection()
      peer.setConfiguration({ iceServers: [{ urls: `stun:tracker.localhost:${port}` }] })
      peer.createDataChannel('x')
      return peer.createOffer().then((offer) => peer.setLocalDescription(offer))
    },
  },
  'd-webrtc-alias': {
    make: ({ port }) => {
      const { webkitRTCPeerConnection: Peer } = window as unknown as {
        webkitRTCPeerConnection: typeof RTCPeerConnection
      }
      const peer = new Peer({ iceServers: [{ urls: [`stun:tracker.localhost:${port}`] }] })
      peer.createDataChannel('x')
      return peer.createOffer().then((offer) => peer.setLocalDescription(offer))
    },
  },
  'd-cache-add': {
    make: ({ url }) => caches.open('own').then((cache) => cache.add(url('txt'))),
  },
  'd-cache-addAll': {
    make: ({ url }) => caches.open('own').then((cache) => cache.addAll([new Request(url('txt'))])),
  },
  'd-ws-stream': {
    make: ({ url }) => {
      const { WebSocketStream } = window as unknown as { WebSocketStream: new (url: string) => object }
      return new WebSocketStream(url('ws').replace('http', 'ws'))
    },
  },
  'd-base': {
    make: ({ url }) => {
      const base = document.createElement('base')
      base.href = url('txt')
      document.head.prepend(base)
      const done = fetch(new URL(url('txt')).pathname)
      base.remove()
      return done
    },
  },
}
