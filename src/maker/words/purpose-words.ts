import { wellKnownBasis } from '../../declaration/well-known.js'
import type { WellKnownPurpose } from '../../declaration/types.js'
import { en } from '../../text/banner/en.js'
import { fi } from '../../text/banner/fi.js'
import { sv } from '../../text/banner/sv.js'
import type { BannerTexts } from '../../text/texts.js'
import type { MakerLanguage } from './maker-words.js'

type PurposeNames = Readonly<Record<WellKnownPurpose, string>>

const namesIn = (texts: BannerTexts): PurposeNames =>
  Object.fromEntries(
    (Object.keys(wellKnownBasis) as WellKnownPurpose[]).map((purpose) => [purpose, texts[`purpose.${purpose}`]]),
  ) as PurposeNames

/** The purposes as visitors see them. */
export const makerPurposes: Readonly<Record<MakerLanguage, PurposeNames>> = {
  fi: namesIn(fi),
  sv: namesIn(sv),
  en: namesIn(en),
}
