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
}
