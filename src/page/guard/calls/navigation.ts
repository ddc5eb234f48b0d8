import type { Patches } from '../patches/patches.js'
import type { Realm } from '../patches/realm.js'
import type { Refusals } from '../policy/refusals.js'

/**
 * Refuses ways to what is declared and waits: forms, whoever sends them; links and windows where a script acts alone, or
 * where they open in a frame of the page. A person who follows a link goes where it leads, without its `ping`.
 */
export function guardNavigation(realm: Realm, { patch, listen }: Patches, refuses: Refusals): void {
  const isPersons = (target: unknown): boolean =>
    realm.navigator.userActivation?.isActive !== false &&
    (realm as unknown as Record<string, Window | undefined>)[String(target)]?.parent !== realm

  patch<Element>(
    realm.HTMLFormElement.prototype,
    'submit',
    (callOriginal, _, self) => refuses.way('form', self.getAttribute('action')) || callOriginal(),
  )
  listen(realm, 'submit', (event) => {
    const { target, submitter } = event as SubmitEvent
    if (refuses.way('form', submitter?.getAttribute('formaction') ?? (target as Element).getAttribute('action')))
      event.preventDefault()
  })
  patch(realm, 'open', (callOriginal, [address, target]) =>
    !isPersons(target) && refuses.way('open', address) ? null : (callOriginal() as unknown),
  )
  listen(realm, 'click', (event) => {
    const path = event.composedPath() as HTMLAnchorElement[]
    const link = path.find(({ localName }) => /^a(rea)?$/.test(localName))
    if (!link) return
    const { href, target, ping } = link
    if (!isPersons(target) && refuses.way('link', href)) event.preventDefault()
    if (!ping?.split(/\s+/).some((address) => refuses.call('ping', address))) return
    link.ping = ''
    setTimeout(() => (link.ping = ping))
  })
}
