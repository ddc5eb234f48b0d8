import type { Patches } from '../patches/patches.js'
import type { Realm } from '../patches/realm.js'
import { replaceIn } from '../patches/replace-in.js'
import type { Refusals } from '../policy/refusals.js'

/**
 * Refuses navigation to declared URLs that are not allowed: forms, links and windows, if a script acts alone or if they
 * open in a frame of the page. A link or form that a person uses is not blocked. The `ping` of a link is held as an
 * attribute.
 */
export function guardNavigation(realm: Realm, patches: Patches, refuses: Refusals): void {
  const { patch, listen } = patches
  /** Forms that a person has sent: the page may check what is in them first, which takes longer than a click counts. */
  const sent = new WeakSet<HTMLFormElement>()
  const isActive = (): boolean => realm.navigator.userActivation?.isActive !== false
  const isPersons = (target: string | null | undefined, isPerson = isActive()): boolean => {
    const name = target || realm.document.querySelector<HTMLBaseElement>('base[target]')?.target
    return isPerson && (realm as unknown as Record<string, Window | undefined>)[`${name}`]?.parent !== realm
  }
  // The browser's own, because a form has its fields under their names.
  const { closest, getAttribute } = Element.prototype
  const refusesForm = (form: HTMLFormElement, submitter: Element | null = null): boolean => {
    const read = (name: string): string | null =>
      submitter?.getAttribute(`form${name}`) ?? getAttribute.call(form, name)
    // A form that only closes its dialog goes nowhere.
    if (read('method') === 'dialog' || isPersons(read('target'), isActive() || sent.has(form))) return false
    return refuses.way('form', read('action'))
  }
  const onSubmit = (event: Event): void => {
    const { target, submitter } = event as SubmitEvent
    if (event.isTrusted && isActive()) sent.add(target as HTMLFormElement)
    if (!event.defaultPrevented && refusesForm(target as HTMLFormElement, submitter)) event.preventDefault()
  }
  const onClick = (event: Event): void => {
    const link = [event.currentTarget, ...event.composedPath()].find(isLink)
    const address = link?.getAttributeNode('href') ?? link?.getAttributeNode('xlink:href')
    if (!link || !address || event.defaultPrevented || isPersons(link.getAttribute('target'))) return
    if (!refuses.way('link', address.value)) return
    event.preventDefault()
    if (event.cancelable) return
    // A script may create a click that cannot be cancelled: the link is then none for the moment.
    link.removeAttributeNode(address)
    queueMicrotask(() => link.setAttributeNode(address))
  }
  listen(realm, 'submit', onSubmit)
  listen(realm, 'click', onClick)
  /**
   * What is clicked or sent in a detached tree, in a shadow root, or after `document.open`, is not visible to listeners of the
   * window.
   */
  const followed = (original: (...args: unknown[]) => unknown) =>
    function (this: HTMLButtonElement | undefined, ...args: unknown[]): unknown {
      if (this?.nodeType === 1) {
        closest.call(this, 'a,area')?.addEventListener('click', onClick, true)
        ;(closest.call(this, 'form') ?? this.form)?.addEventListener('submit', onSubmit, true)
      }
      return original.apply(this, args)
    }
  replaceIn(realm, patches, 'HTMLElement EventTarget HTMLFormElement', 'click dispatchEvent requestSubmit', followed)
  patch<HTMLFormElement>(realm.HTMLFormElement.prototype, 'submit', (callOriginal, _, self) => {
    if (!refusesForm(self)) callOriginal()
  })
  patch(realm, 'open', (callOriginal, [address, target]) =>
    !isPersons(`${target as string}`) && refuses.way('open', address) ? null : (callOriginal() as unknown),
  )
}

const isLink = (target: unknown): target is Element => /^a(rea)?$/.test(String((target as Element | null)?.localName))
