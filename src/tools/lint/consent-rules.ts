import { longestDays } from '../../declaration/values/duration.js'
import { type DeclarationRule, good, guidance, law, where } from './finding.js'

const LONGEST_VALIDITY_DAYS = 366

const validity: DeclarationRule = ({ consent }) =>
  where(
    (longestDays(consent.validity) ?? 0) > LONGEST_VALIDITY_DAYS,
    guidance('R60', ['consent', 'validity'], 'ask again at least once a year; write P12M or less'),
  )

const enforced: DeclarationRule = ({ consent }) =>
  where(
    !consent.enforce,
    law('R45', ['consent', 'enforce'], 'nothing is held while this is false; take it out before visitors come'),
  )

const privacyControl: DeclarationRule = ({ consent }) =>
  where(
    consent.gpc === 'ignore',
    good('R106', ['consent', 'gpc'], 'a visitor’s Global Privacy Control is a refusal of marketing; take "ignore" out'),
  )

/** R52: no text of the banner says that the site is only for those who agree. */
const NO_CHOICE =
  /(vaatii|edellyttää|ei toimi).{0,60}(eväst|suostumu|hyväksy)|(must|required to|have to).{0,20}(accept|agree|consent)|(måste|kräver).{0,40}(godkänn|samtyck|kakor)|(käyttämällä|jatkamalla).{0,60}hyväksy|by (using|continuing).{0,60}(accept|agree|consent)/i

const freeChoice: DeclarationRule = ({ texts = {} }) =>
  Object.entries(texts).flatMap(([language, labels]) =>
    Object.entries(typeof labels === 'string' ? {} : labels).flatMap(([label, text]) =>
      where(
        NO_CHOICE.test(text),
        law('R52', ['texts', language, label], 'a visitor may refuse and go on; do not write that consent is needed'),
      ),
    ),
  )

export const consentRules: readonly DeclarationRule[] = [validity, enforced, privacyControl, freeChoice]
