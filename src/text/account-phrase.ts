import type { Declaration } from '../declaration/types.js'
import { listPhrase } from './list-phrase.js'
import { fill } from './phrase.js'
import type { MoreTexts } from './texts.js'

/** R134: how far an answer reaches where visitors sign in: their devices, and the sites that the declaration names. */
export function accountPhrase(
  { account, accountSites }: Pick<MoreTexts, 'account' | 'accountSites'>,
  { consent }: Pick<Declaration, 'consent'>,
  language: string,
): string {
  const names = (consent.account?.sites ?? []).map(({ name }) => name)
  if (!names.length) return account
  return `${account} ${fill(accountSites, { sites: listPhrase(names, language) })}`
}
