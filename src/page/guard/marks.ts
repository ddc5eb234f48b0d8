import type { HeldElement } from './held.js'
import { HELD_TYPE } from './scripts.js'

/**
 * Holds what was marked by hand with `data-evaste="<purpose or service>"`: a script or frame with its address in
 * `data-src`, or a `<template>` of any HTML. A marked script that was left executable is held all the same.
 */
export function holdMark(element: Element, id: string): HeldElement {
  const { dataset } = element as HTMLElement
  const isScript = element.localName === 'script'
  const type = dataset.type ?? executableType(element.getAttribute('type'))
  if (isScript) element.setAttribute('type', HELD_TYPE)
  return {
    element,
    services: [id],
    kind: element.localName,
    what: dataset.src ?? element.getAttribute('src') ?? id,
    restore() {
      element.removeAttribute('data-evaste')
      if (dataset.src) element.setAttribute('src', dataset.src)
      if (isScript) {
        if (type) element.setAttribute('type', type)
        else element.removeAttribute('type')
      }
      if (element.localName === 'template') element.replaceWith((element as HTMLTemplateElement).content)
    },
  }
}

const executableType = (type: string | null): string | null => (type === 'text/plain' || type === HELD_TYPE ? null : type)
