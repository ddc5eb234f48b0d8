import type { PageVectors } from './vector.js'

/** Frames of the page’s own that a script sends to the tracker. */
export const frameNavigationVectors: PageVectors = {
  'd-document-open': {
    make: ({ put, url }) => {
      put(Object.assign(document.createElement('iframe'), { name: 'documented' }))
      document.open(url('html'), 'documented', '')
    },
  },
  'd-iframe-open-self': {
    make: ({ put, url }) => put(document.createElement('iframe')).contentWindow!.open(url('html'), '_self'),
  },
  'd-iframe-navigation': {
    make: ({ put, url }) => {
      const { contentWindow } = put(document.createElement('iframe'))
      const { navigation } = contentWindow as unknown as { navigation: { navigate(url: string): unknown } }
      navigation.navigate(url('html'))
    },
  },
  'd-iframe-anchor': {
    make: ({ put, url }) => {
      const inside = put(document.createElement('iframe')).contentDocument!
      const link = Object.assign(inside.createElement('a'), { href: url('html') })
      inside.body.append(link)
      link.click()
    },
  },
  'd-iframe-form': {
    make: ({ put, url }) => {
      const frame = put(document.createElement('iframe'))
      frame.contentDocument!.body.innerHTML = `<form action="${url('html')}"></form>`
      frame.contentDocument!.querySelector('form')!.submit()
    },
  },
}
