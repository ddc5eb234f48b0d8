import type { DisclosedEntry } from '../../src/register/disclosure/consent-json-ld.js'
import type { DemoStage, KeptReceipt } from './demo-visit.js'

/** Asks the register as a visitor does who holds a receipt secret. */
export const askRegister = (
  { address }: DemoStage,
  { consentId, secret }: Pick<KeptReceipt, 'consentId' | 'secret'>,
): Promise<Response> =>
  fetch(`${address}/evaste/v1/receipts/${consentId}`, { headers: { authorization: `Receipt ${secret}` } })

/** The visitor's entries, oldest first. */
export async function entriesOf(stage: DemoStage, kept: KeptReceipt): Promise<readonly DisclosedEntry[]> {
  const { entries } = (await (await askRegister(stage, kept)).json()) as { readonly entries: readonly DisclosedEntry[] }
  return entries
}
