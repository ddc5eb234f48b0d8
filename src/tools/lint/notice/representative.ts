import { COMPANY } from './notice-words.js'
import type { Reading } from './reading.js'
import { eeaCountries, thirdCountries } from './third-countries.js'

/** How many of the first sentences tell who the controller is. */
const INTRODUCTION = 6

/** R02: a representative in the EU, in any language. */
const REPRESENTATIVE = /representative|edustaj|företrädare|representant/iu

/** Whether the controller is in a country outside the EEA, by the sentences that introduce it. */
export const isOutsideEea = ({ passages, words, language }: Reading): boolean =>
  passages
    .slice(0, INTRODUCTION)
    .some(
      ({ text }) =>
        COMPANY.test(text) &&
        words.controller.test(text) &&
        thirdCountries(language).test(text) &&
        !eeaCountries(language).test(text),
    )

export const namesRepresentative = ({ notice }: Reading): boolean => REPRESENTATIVE.test(notice.text)
