/** What processing can rest on (GDPR 6). */
export const BASES = ['consent', 'contract', 'law', 'vital', 'publicTask', 'interest'] as const
export type Basis = (typeof BASES)[number]

/** How one language names each. */
export type BasisWords = Readonly<Record<Basis, RegExp>>

export const fiBases: BasisWords = {
  consent: /suostumu\p{L}*|luvalla\p{L}*/iu,
  contract: /\p{L}*sopimu\p{L}*|sovit\p{L}*|sopineet/iu,
  law: /lakisäätei\p{L}* \p{L}+|\p{L}*velvoit\p{L}*|velvollisuu\p{L}*|(?<!\p{L})la(ki|in|issa|kiin)(?!\p{L})|\p{L}+lak(i|iin)(?!\p{L})/iu,
  vital: /elintärke\p{L}* (etu|edu)\p{L}*/iu,
  publicTask: /yleis\p{L}* (etu|edu)\p{L}*|julkisen vallan \p{L}+/iu,
  interest: /(oikeutet\p{L}*|perustel\p{L}*) (etu|edu|intressi)\p{L}*|6 ?\.? ?1 ?\.? ?f/iu,
}

export const svBases: BasisWords = {
  consent: /samtyck\p{L}*|tillstånd|(?<!\p{L})lov(?!\p{L})/iu,
  contract: /\p{L}*avtal\p{L}*|överens\p{L}*/iu,
  law: /(rättslig|lagstad|laglig)\p{L}* (?!grund)\p{L}+|\p{L}*lag(en|stiftning\p{L}*)(?!\p{L})|(?<!\p{L})lag(?!\p{L})/iu,
  vital: /(vital|grundläggande|livsviktig)\p{L}* intress\p{L}*/iu,
  publicTask: /allmän\p{L}* intress\p{L}*|myndighetsutövning/iu,
  interest: /(berättiga|legitim)\p{L}* (intress|fördel)\p{L}*|intresseavvägning\p{L}*/iu,
}

export const enBases: BasisWords = {
  consent: /consent\p{L}*|permission|opted in/iu,
  contract: /contract\p{L}*|agreement\p{L}*/iu,
  law: /(legal|statutory) (?!bas|ground)\p{L}+|\bacts?\b|\blaws?\b/iu,
  vital: /vital interests?/iu,
  publicTask: /public (task|interest)\p{L}*|official authority/iu,
  interest: /(legitimate|justified|entitled) (\p{L}+ )?interests?/iu,
}
