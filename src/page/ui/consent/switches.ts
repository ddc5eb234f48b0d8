import type { Choices } from '../../session/consent-session.js'

const PURPOSE = 'purpose-'
const SERVICE = 'service-'

/** What the checkboxes show, read from them, so that nothing else can be saved (R53). */
export const choicesShown = (root: ParentNode): Choices =>
  Object.fromEntries(
    [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].map(({ id, checked }) => [
      id.slice(PURPOSE.length),
      checked,
    ]),
  )

/** A purpose takes its services along; a service takes its purpose along, which is off when none of them is on. */
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
