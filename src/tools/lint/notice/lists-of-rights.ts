import type { NoticeWords } from './notice-words.js'
import type { Passage } from './passages.js'
import { RIGHTS } from './rights.js'

/** A sentence with so many items in known words is a list of rights, and its other items are rights as well. */
const KNOWN = 3
const MOST_WORDS = 6

/** How many items of lists of rights are in unknown words: “see, correct, erase and unfollow it” has one. */
export const unknownItems = (passages: readonly Passage[], words: NoticeWords): number =>
  passages.reduce((sum, { text }) => {
    const items = text.split(words.itemEnds).filter((item) => /\p{L}{2}/u.test(item))
    const isKnown = (item: string): boolean =>
      RIGHTS.some((right) => words.rights[right].test(item) || words.rightsBriefly[right].test(item))
    const unknown = items.filter((item) => !isKnown(item) && isShort(item) && !words.noRight.test(item))
    return items.length - unknown.length >= KNOWN ? sum + unknown.length : sum
  }, 0)

/** Whether a sentence names so many rights that it is about them. */
export const listsRights = ({ text }: Passage, words: NoticeWords): boolean =>
  RIGHTS.filter((right) => words.rights[right].test(text)).length >= KNOWN

const isShort = (item: string): boolean => item.trim().split(/\s+/).length <= MOST_WORDS
