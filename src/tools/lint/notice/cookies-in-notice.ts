import { COOKIE_NAMES, IDENTIFIER, LIFETIME, LIFETIME_COLUMN, NAME_AND_TIME, TRACKING_TOOLS } from './notice-words.js'
import { isFaulty } from './faults.js'
import type { Passage } from './passages.js'
import { inContext, type Reading, says } from './reading.js'
import { isAbout } from './section-kinds.js'
import { findForbidden } from './sentence-rules.js'

const cookiePassages = ({ passages, words }: Reading): readonly Passage[] =>
  passages.filter(
    ({ text, heading }) =>
      words.cookies.test(`${heading} ${text}`) && !words.noCookies.test(text) && !isNo(text, words.negation),
  )

/** “None.” and “Our pages store nothing on your device.” under a heading about cookies. */
const isNo = (text: string, negation: RegExp): boolean =>
  text.endsWith('?') || (negation.test(text) && text.split(/\s+/).length < SHORT)

const SHORT = 10

export const hasCookies = (reading: Reading): boolean =>
  cookiePassages(reading).some(
    ({ text }) =>
      reading.words.cookies.test(text) ||
      reading.words.measuredCookies.test(text) ||
      NAME_AND_TIME.test(text) ||
      IDENTIFIER.test(text),
  ) || TRACKING_TOOLS.test(reading.notice.text)

/** A name and how long it lasts, or a link to the list. */
export const listsCookies = (reading: Reading): boolean =>
  (COOKIE_NAMES.test(reading.notice.text) && tellsLifetime(reading)) ||
  reading.words.cookieList.test(reading.notice.text) ||
  cookiePassages(reading).some(
    ({ text, heading }) =>
      reading.words.cookies.test(`${heading.replace(titleOf(reading), '')} ${text}`) &&
      (NAME_AND_TIME.test(text) ||
        (IDENTIFIER.test(`${heading} ${text}`) && tellsLifetime(reading)) ||
        LIFETIME_COLUMN.test(heading)),
  )

/** A name alone is no list: how long each lasts belongs to it. */
const tellsLifetime = ({ passages, words, notice }: Reading): boolean =>
  /<evaste-notice/.test(notice.text) ||
  passages
    .map(inContext)
    .some((text) => LIFETIME.test(text) && [words.cookies, COOKIE_NAMES, IDENTIFIER].some((name) => name.test(text)))

const titleOf = ({ notice }: Reading): string => notice.lines[0]?.text ?? ''

/** Without the sections on others, who get or give data only with a consent. */
const ofOwnUse = (reading: Reading): Reading => ({
  ...reading,
  passages: reading.passages.filter(({ heading }) => !isAbout(heading, 'recipients') && !isAbout(heading, 'sources')),
})

/** Without “by playing you consent to this policy”, which nothing could rest on (R16). */
const givenFreely = (reading: Reading): Reading => {
  const presumed = reading.words.forbidden.filter(({ rule }) => rule === 'R16')
  const isPresumed = (passage: Passage): boolean =>
    isFaulty(passage, 'R16', reading) || presumed.some(({ says }) => says.test(passage.text))
  return {
    ...reading,
    passages: reading.passages.filter(
      (passage) => !(reading.words.faults.thisText.test(passage.text) && isPresumed(passage)),
    ),
  }
}

/** What is said to rest on consent, and cookies for what needs consent. */
export const restsOnConsent = (reading: Reading): boolean =>
  says(givenFreely(ofOwnUse(reading)), [reading.words.consent]) || (tracks(reading) && !tracksWithoutConsent(reading))

const tracks = (reading: Reading): boolean =>
  reading.words.replayTools.test(reading.notice.text) ||
  TRACKING_TOOLS.test(reading.notice.text) ||
  cookiePassages(reading).some((passage) =>
    reading.words.measuredCookies.test(`${inContext(passage)} ${passage.beside}`),
  )

/** R05: no consent is asked, so none could be withdrawn. */
const tracksWithoutConsent = (reading: Reading): boolean =>
  reading.passages.some((passage) => isFaulty(passage, 'R05', reading)) ||
  reading.words.forbidden.some((one) => one.rule === 'R05' && findForbidden(one, reading).length > 0)
