import type { Page } from 'playwright-core'
import { answerBanner } from './banners/answer-banner.js'
import { answerEvaste, type EvasteOnPage } from './banners/evaste-on-page.js'
import { knownBanners } from './banners/known-banners.js'
import type { ConsentMoment, SeenBanner } from './scan-result.js'
import type { SeenWrite } from './visit/page-record.js'
import { type PageVisits, reasonOf } from './visit/page-visits.js'

/** The moments after the first, by browser profile: a withdrawal follows an acceptance. */
export function momentsAfter(
  evaste: EvasteOnPage | null,
  banner: SeenBanner | null,
): readonly (readonly ConsentMoment[])[] {
  if (evaste && evaste.asked.length > 0) {
    const each = evaste.asked.length > 1 ? evaste.asked.map((id): ConsentMoment[] => [`only:${id}`]) : []
    return [['refused'], ...each, ['accepted', 'withdrawn']]
  }
  if (banner && knownOf(banner)) return [['refused'], ['accepted']]
  return []
}

const knownOf = ({ tool }: SeenBanner) => knownBanners.find(({ id }) => id === tool)

/** What the start page has to answer, and who learns what an answer let write. */
export interface StartPage {
  readonly evaste: EvasteOnPage | null
  readonly banner: SeenBanner | null
  readonly takeWrites: (writes: readonly SeenWrite[]) => void
}

/** Answers on the start page. @returns why it failed; `null` if it succeeded. */
export async function reachMoment(
  visits: PageVisits,
  url: string,
  moment: ConsentMoment,
  { evaste, banner, takeWrites }: StartPage,
): Promise<string | null> {
  const known = banner && knownOf(banner)
  const answer = (page: Page): Promise<void> => {
    if (evaste?.asked.length) return answerEvaste(page, evasteAnswer(moment))
    if (known) return answerBanner(page, known, moment === 'accepted' ? 'accept' : 'refuse')
    throw new Error('the page shows nothing to answer')
  }
  try {
    const writes = await visits.act(url, async (page, watch) => {
      await answer(page)
      await watch.rest({ leastMs: 300, quietMs: 300, mostMs: 5000 })
    })
    takeWrites(writes)
    return null
  } catch (error) {
    return reasonOf(error as Error)
  }
}

function evasteAnswer(moment: ConsentMoment): 'all' | 'none' | { readonly only: string } {
  if (moment === 'accepted') return 'all'
  if (moment.startsWith('only:')) return { only: moment.slice('only:'.length) }
  return 'none'
}
