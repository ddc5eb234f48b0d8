import type { Patches } from '../patches/patches.js'
import type { Realm } from '../patches/realm.js'
import type { Refusals } from '../policy/refusals.js'

/**
 * Refuses navigation to declared URLs that are not allowed: forms, links and windows, if a script acts alone or if they
 * open in a frame of the page. A link or form that a person uses is not blocked. The `ping` of a link is held as an
 * attribute.
 */
export function guardNavigation(realm: Realm, { patch, listen }: Patches, refuses: Refusals): void {
  const isPersons = (target: unknown): boolean =>
    realm.navigator.userActivation?.isActive !== false &&
    (realm as unknown as Record<string, Window | undefined>)[String(target)]?.parent !== realm

  const refusesForm = (form: HTMLFormElement, submitter: Element | null = null): boolean => {
    const read = (name: string): string | null => submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name)
    return !isPersons(read('target')) && refuses.way('form', read('action'))
  }
  patch<HTMLFormElement>(realm.HTMLFormElement.prototype, 'submit', (callOriginal, _, self) => {
    if (!refusesForm(self)) callOriginal()
  })
  listen(realm, 'submit', (event) => {
    const { target, submitter } = event as SubmitEvent
    if (refusesForm(target as HTMLFormElement, submitter)) event.preventDefault()
  })
  patch(realm, 'open', (callOriginal, [address, target]) =>
    !isPersons(target) && refuses.way('open', address) ? null : (callOriginal() as unknown),
  )
  listen(realm, 'click', (event) => {
    const path = event.composedPath() as HTMLAnchorElement[]
    const link = path.find(({ localName }) => /^a(rea)?$/.test(localName))
    if (!link) return
    if (!isPersons(link.target) && refuses.way('link', link.href)) event.preventDefault()
  })
}
