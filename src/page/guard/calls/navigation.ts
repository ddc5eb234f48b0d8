import type { Patches } from '../patches/patches.js'
import type { Realm } from '../patches/realm.js'
import type { Refusals } from '../policy/refusals.js'

/**
 * Refuses navigation to declared URLs that are not allowed: forms, links and windows, if a script acts alone or if they
 * open in a frame of the page. A link or form that a person uses is not blocked. The `ping` of a link is held as an
 * attribute.
 */
export function guardNavigation(realm: Realm, { patch, listen }: Patches, refuses: Refusals): void {
  /** Forms that a person has sent: the page may check what is in them first, which takes longer than a click counts. */
  const sent = new WeakSet<HTMLFormElement>()
  const isActive = (): boolean => realm.navigator.userActivation?.isActive !== false
  const isPersons = (target: string | null | undefined, isPerson = isActive()): boolean => {
    const name = target || realm.document.querySelector<HTMLBaseElement>('base[target]')?.target
    return isPerson && (realm as unknown as Record<string, Window | undefined>)[`${name}`]?.parent !== realm
  }
  const refusesForm = (form: HTMLFormElement, submitter: Element | null = null): boolean => {
    // The browser's own, because a form has its fields under their names.
    const { getAttribute } = Element.prototype
    const read = (name: string): string | null =>
      submitter?.getAttribute(`form${name}`) ?? getAttribute.call(form, name)
    return !isPersons(read('target'), isActive() || sent.has(form)) && refuses.way('form', read('action'))
  }
  patch<HTMLFormElement>(realm.HTMLFormElement.prototype, 'submit', (callOriginal, _, self) => {
    if (!refusesForm(self)) callOriginal()
  })
  listen(realm, 'submit', (event) => {
    const { target, submitter } = event as SubmitEvent
    if (event.isTrusted && isActive()) sent.add(target as HTMLFormElement)
    if (refusesForm(target as HTMLFormElement, submitter)) event.preventDefault()
  })
  patch(realm, 'open', (callOriginal, [address, target]) =>
    !isPersons(`${target as string}`) && refuses.way('open', address) ? null : (callOriginal() as unknown),
  )
  listen(realm, 'click', (event) => {
    const path = event.composedPath() as HTMLAnchorElement[]
    const link = path.find(({ localName }) => /^a(rea)?$/.test(localName))
    if (!link) return
    if (!isPersons(link.target) && refuses.way('link', link.href)) event.preventDefault()
  })
}
