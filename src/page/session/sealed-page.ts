import type { Declaration } from '../../declaration/types.js'
import { type GuardKind, policyGaps } from '../../sealed/policy-gaps.js'
import { needsNoConsent, sealedPolicy } from '../../sealed/sealed-policy.js'
import { trust } from '../guard/elements/trust.js'
import type { EvasteProblem } from './events.js'

/** A page whose own HTML holds everything, by a policy that its script lifts for who has consented. */
export interface SealedPage {
  /** What the guard has to hold beside the policy. */
  readonly kinds: readonly GuardKind[]
  /** Whether what is allowed now takes another policy than the one in force: only a reload brings it. */
  isStale(): boolean
}

export interface SealedPageParts {
  /** The script tag, which the policy line follows. */
  readonly tag: Element
  /** `null`: there is none to go by, and the policy stands. */
  readonly declaration: Declaration | null
  /** A service id. */
  readonly isAllowed: (id: string) => boolean
  /** Absolute addresses of evaste's own files, which the policy must let in. */
  readonly files: readonly string[]
  readonly reportProblem: (problem: EvasteProblem) => void
  /** The policy line is not there after all: the guard has to hold everything. */
  readonly onUnsealed: () => void
}

const LINE = 'meta[http-equiv="content-security-policy" i]'
const BROKEN_KEY = 'evaste:broken-seal'
const ADVICE = 'the tag’s next line must be the one that `npx evaste seal` writes, ending in </template>'

/**
 * Replaces the static policy that follows the tag, before the parser reaches it: the static line then lies inert in a
 * `<template>` that its own `</template>` closes. Where nothing that needs consent is allowed, nothing is written, and the
 * static policy stands; so it does whenever this fails. A policy can only be loosened before it is in force.
 */
export function openSealedPage({ tag, declaration, isAllowed, ...parts }: SealedPageParts): SealedPage {
  const files = parts.files.filter((file) => !file.startsWith(`${location.origin}/`))
  const policyOf = (allows: (id: string) => boolean): string | null =>
    declaration && sealedPolicy(declaration, allows, files)
  const wanted = policyOf(isAllowed)
  const fixed = declaration && policyOf(needsNoConsent(declaration))
  const report = (message: string, cause?: unknown): void =>
    parts.reportProblem({ code: 'broken-seal', message: `this sealed page ${message}`, cause })
  let template: HTMLTemplateElement | undefined
  let isOpenable = true
  if (declaration && (!wanted || wanted !== fixed))
    try {
      template = openTemplate(tag)
      if (wanted) tag.after(writePolicy(wanted))
    } catch (cause) {
      isOpenable = false
      report('stays closed, although something is allowed', cause)
    }
  watchLine(tag, template, () => {
    if (template && reloadClosed()) return
    report(`is not sealed: ${ADVICE}`)
    parts.onUnsealed()
  })
  return {
    kinds: declaration && wanted ? policyGaps(declaration, isAllowed, [location.href, ...files]) : [],
    isStale: () => isOpenable && policyOf(isAllowed) !== wanted,
  }
}

/** @throws {Error} with what to do, where the page cannot be written into. */
function openTemplate(tag: Element): HTMLTemplateElement {
  // Where this is denied, the page could not be brought back from a line that lacks its end.
  const broken = sessionStorage.getItem(BROKEN_KEY)
  sessionStorage.removeItem(BROKEN_KEY)
  if (broken === location.href) throw new Error(ADVICE)
  // The prototype's own: an element named `write` would hide it.
  Document.prototype.write.call(document, trust('createHTML', '<template>') as string)
  const template = tag.nextElementSibling
  if (template?.localName === 'template') return template as HTMLTemplateElement
  throw new Error('put the tag first in <head>, neither async, defer nor module, before its policy line')
}

function writePolicy(policy: string): Element {
  const meta = document.createElement('meta')
  meta.httpEquiv = 'Content-Security-Policy'
  meta.content = policy
  return meta
}

/**
 * Watches what the parser finds behind the tag, or in the template: unless it is the policy, and nothing else, the seal is
 * `broken`.
 */
function watchLine(tag: Element, template: HTMLTemplateElement | undefined, broken: () => void): void {
  const content = template?.content
  const look = (): void => {
    const { nextElementSibling: next } = tag
    const [first, second] = content ? content.children : [next, next?.nextElementSibling]
    // What stops WebKit's look-ahead, and then the policy.
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

/** Without its end, the line's template would hold the whole page: the page comes back closed, and says why. */
function reloadClosed(): boolean {
  try {
    sessionStorage.setItem(BROKEN_KEY, location.href)
  } catch {
    return false
  }
  location.reload()
  return true
}
