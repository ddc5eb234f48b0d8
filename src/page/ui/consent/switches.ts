import type { Choices } from '../../session/consent-session.js'

const PURPOSE = 'purpose-'
const SERVICE = 'service-'
const SWITCH = /^(purpose|service)-/

/** Reads the choices from the checkboxes themselves, so that only what they show can be saved (R53). */
export const choicesShown = (root: ParentNode): Choices =>
  Object.fromEntries(
    [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].map(({ id, checked }) => [
      id.replace(SWITCH, ''),
      checked,
    ]),
  )

/** A purpose switches its services. A service switches its purpose, which is off when none of its services is on. */
export function followSwitch({ target }: Event): void {
  const changed = target as HTMLInputElement
  const row = changed.closest('.purpose')
  const purpose = row?.querySelector<HTMLInputElement>(`input[id^=${PURPOSE}]`)
  if (!row || !purpose) return
  const services = [...row.querySelectorAll<HTMLInputElement>(`input[id^=${SERVICE}]`)]
  if (changed === purpose) for (const service of services) service.checked = purpose.checked
  else purpose.checked = services.some(({ checked }) => checked)
  purpose.indeterminate = purpose.checked && services.some(({ checked }) => !checked)
}
