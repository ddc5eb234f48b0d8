import type { PageVectors } from './vector.js'

/** Forms and links that a script sends off. */
export const actionVectors: PageVectors = {
  'd-form-submit': {
    make: ({ put, url }) => {
      put(Object.assign(document.createElement('iframe'), { name: 'submitted' }))
      put(Object.assign(document.createElement('form'), { action: url('html'), target: 'submitted' })).submit()
    },
  },
  'd-form-requestSubmit': {
    make: ({ put, url }) => {
      put(Object.assign(document.createElement('iframe'), { name: 'requested' }))
      put(Object.assign(document.createElement('form'), { action: url('html'), target: 'requested' })).requestSubmit()
    },
  },
  'd-form-formaction': {
    make: ({ put, url }) => {
      put(Object.assign(document.createElement('iframe'), { name: 'formaction' }))
      const form = put(Object.assign(document.createElement('form'), { target: 'formaction' }))
      const button = document.createElement('button')
      button.formAction = url('html')
      form.append(button)
      button.click()
    },
  },
  'd-a-ping': {
    make: ({ put, url }) => put(Object.assign(document.createElement('a'), { href: '#x', ping: url('txt') })).click(),
  },
  'd-a-target': {
    make: ({ put, url }) => {
      put(Object.assign(document.createElement('iframe'), { name: 'followed' }))
      put(Object.assign(document.createElement('a'), { href: url('html'), target: 'followed' })).click()
    },
  },
  'd-a-target-svg': {
    make: ({ host, put, url }) => {
      put(Object.assign(document.createElement('iframe'), { name: 'drawn' }))
      host.insertAdjacentHTML('beforeend', `<svg><a href="${url('html')}" target="drawn"><text>x</text></a></svg>`)
      host.lastElementChild!.firstElementChild!.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    },
  },
  'd-a-target-shadow': {
    make: ({ put, url }) => {
      put(Object.assign(document.createElement('iframe'), { name: 'shadowed' }))
      const root = put(document.createElement('div')).attachShadow({ mode: 'closed' })
      const link = Object.assign(document.createElement('a'), { href: url('html'), target: 'shadowed' })
      root.append(link)
      link.click()
    },
  },
  'd-a-target-detached': {
    make: ({ put, url }) => {
      put(Object.assign(document.createElement('iframe'), { name: 'detached' }))
      Object.assign(document.createElement('a'), { href: url('html'), target: 'detached' }).click()
    },
  },
  'd-a-target-dispatched': {
    make: ({ put, url }) => {
      put(Object.assign(document.createElement('iframe'), { name: 'dispatched' }))
      const link = Object.assign(document.createElement('a'), { href: url('html'), target: 'dispatched' })
      link.dispatchEvent(new MouseEvent('click'))
    },
  },
}
