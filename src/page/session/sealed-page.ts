import type { Declaration } from '../../declaration/types.js'
import { policyGaps } from '../../sealed/policy-gaps.js'
import { needsNoConsent, OWN_POLICY, sealedPolicy } from '../../sealed/sealed-policy.js'
import { mayBeReload } from '../device/may-be-reload.js'
import { leaveOnceMark, takeOnceMark } from '../device/once-mark.js'
import { trust } from '../guard/elements/trust.js'
import { keepOwnPolicy } from './keep-own-policy.js'
import type { SealedPage, SealedPageParts, PageSealing } from './sealing.js'

const LINE = 'meta[http-equiv="content-security-policy" i]'
const BROKEN_KEY = 'evaste:broken-seal'
const ADVICE = 'put the tag first in <head>, not async, and behind it the line of npx evaste seal'

/** @param files absolute URLs of evaste's own files, which the policy must permit. */
export const sealingWith = (files: readonly string[]): PageSealing => ({
  takeOnce: () => (mayBeReload() ? takeOnceMark() : []),
  open: (parts) => openSealedPage(parts, files),
})

/**
 * Replaces the static policy after the tag before the parser reaches it. The static line then ends up inert in a
 * `<template>`, which its own `</template>` closes. If nothing that needs consent is allowed, or if this fails, nothing
 * is written and the static policy applies. A policy can only be loosened before it is active.
 */
function openSealedPage(
  { tag, declaration, isAllowed, session, onUnsealed }: SealedPageParts,
  files: readonly string[],
): SealedPage {
  const policyOf = (allows: (id: string) => boolean): string | null =>
    declaration && sealedPolicy(declaration, allows, files)
  const wanted = policyOf(isAllowed)
  const fixed = declaration && policyOf(needsNoConsent(declaration))
  const report = (message: string, cause?: unknown): void =>
    session._reportProblem({ code: 'broken-seal', message: `this page ${message}`, cause })
  let template: HTMLTemplateElement | undefined
  let isOpenable = true
  if (declaration && (!wanted || wanted !== fixed))
    try {
      template = openTemplate(tag)
      if (wanted) tag.after(writePolicy(wanted))
      keepOwnPolicy(document.head)
    } catch (cause) {
      isOpenable = false
      report('stays closed', cause)
    }
  watchLine(tag, template, () => {
    if (template && reloadClosed()) return
    report(`is not sealed: ${ADVICE}`)
    session.allows = session._allows
    onUnsealed()
  })
  const isStale = (): boolean => isOpenable && policyOf(isAllowed) !== wanted
  const { services = [], purposes = [] } = declaration ?? {}
  const letIn = [...services, ...purposes].map(({ id }) => id).filter(session._allows)
  // Until the reload, the policy refuses what the visitor has allowed since.
  session.allows = (id) => session._allows(id) && (letIn.includes(id) || !isStale())
  return {
    kinds: declaration && wanted ? policyGaps(declaration, isAllowed, [location.href, ...files]) : [],
    isStale,
    reloadForOnce(ids, reload) {
      if (!isStale()) return false
      // If the visitor does not want to reload yet, the service is not shown.
      if (leaveOnceMark(ids)) void reload().then((isReloading) => isReloading || takeOnceMark())
      else
        session._reportProblem({
          code: 'storage-unavailable',
          message: 'cannot show it once: this browser stores nothing',
        })
      return true
    },
  }
}

/** @throws {Error} if the page cannot be written into; the message says what to do. */
function openTemplate(tag: Element): HTMLTemplateElement {
  if (mayBeReload()) {
    const broken = sessionStorage.getItem(BROKEN_KEY)
    sessionStorage.removeItem(BROKEN_KEY)
    if (broken === location.href) throw new Error(ADVICE)
  }
  // From the prototype, because an element named `write` would shadow it.
  Document.prototype.write.call(document, trust('createHTML', '<template>') as string)
  const template = tag.nextElementSibling
  if (template?.localName === 'template') return template as HTMLTemplateElement
  throw new Error(ADVICE)
}

function writePolicy(policy: string): Element {
  const meta = document.createElement('meta')
  meta.httpEquiv = 'Content-Security-Policy'
  meta.content = policy
  return meta
}

/** Where nothing else can hold: the browser holds from now on what a sealed page's own line would hold. */
export function holdByPolicy(declaration: Declaration | null): void {
  const policy = declaration ? sealedPolicy(declaration, needsNoConsent(declaration), []) : OWN_POLICY
  if (policy) document.head.prepend(writePolicy(policy))
}

/**
 * Watches what the parser inserts after the tag, or into the template. The seal is `broken` unless that is the policy
 * and nothing else.
 */
function watchLine(tag: Element, template: HTMLTemplateElement | undefined, broken: () => void): void {
  const content = template?.content
  const look = (): void => {
    const { nextElementSibling: next } = tag
    const [first, second] = content ? content.children : [next, next?.nextElementSibling]
    // The template that stops WebKit's preload scanner, followed by the policy.
    const line = first?.localName === 'template' ? second : first
    const last = template ?? tag
    const isParsed = document.readyState !== 'loading'
    const isPast = isParsed || !!(last.nextElementSibling ?? last.parentElement?.nextElementSibling)
    const isCrowded = !!content && content.childElementCount > 2
    if (line ? content && !isPast && !isCrowded : !isParsed && !tag.parentElement?.nextElementSibling) return
    observer.disconnect()
    document.removeEventListener('readystatechange', look)
    if (!line?.matches(LINE) || isCrowded) broken()
  }
  const observer = new MutationObserver(look)
  for (const root of [document, content]) if (root) observer.observe(root, { childList: true, subtree: true })
  document.addEventListener('readystatechange', look)
}

/** Without its end, the line's template would contain the whole page. The page is reloaded closed, and reports why. */
function reloadClosed(): boolean {
  try {
    sessionStorage.setItem(BROKEN_KEY, location.href)
  } catch {
    return false
  }
  location.reload()
  return true
}
