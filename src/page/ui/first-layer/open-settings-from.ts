import type { ConsentSession } from '../../session/consent-session.js'

/** Opens the settings, and immediately shows on the pressed button that they are loading. */
export function openSettingsFrom({ currentTarget }: Event, session: ConsentSession | undefined): void {
  const button = currentTarget as HTMLElement
  button.ariaBusy = 'true'
  const ready = (): void => void (button.ariaBusy = null)
  document.addEventListener('evaste-problem', ready, { once: true })
  session?.open()
}
