/** By rule: sentences in unusual words that break it, and ones that look as if they did. */
export type Paraphrases = Readonly<
  Record<string, { readonly wrong: readonly string[]; readonly right: readonly string[] }>
>

/** A lawful notice of one language: what each rule asks for, in a sentence. */
export interface LawfulNotice {
  readonly title: string
  readonly sentences: Readonly<Record<string, string>>
}

export const lawful: Readonly<Record<'fi' | 'sv' | 'en', LawfulNotice>> = {
  en: {
    title: 'Privacy notice',
    sentences: {
      R01: 'The controller is Willow Boats Ltd, Quay 1, 00000 Town, info@willow.example.',
      R03: 'We process bookings to perform our contract and invoices to meet a legal obligation.',
      R06: 'Our accountant and our bank receive what they need.',
      R07: 'No data is transferred outside the EEA.',
      R08: 'Bookings are kept two years and invoices six years.',
      R09: 'You have the right of access, rectification, erasure, restriction, objection and data portability; write to us.',
      R11: 'You can lodge a complaint with the Data Protection Ombudsman, PO Box 800, 00531 Helsinki, tietosuoja.fi.',
      R12: 'Name and address are required by the contract; without them we cannot make a booking.',
      R13: 'We do not make automated decisions.',
      R14: 'All data comes from you.',
      R22: 'Version 3, 1 May 2026.',
    },
  },
  fi: {
    title: 'Tietosuojaseloste',
    sentences: {
      R01: 'Rekisterinpitäjä on Pajuveneet Oy, Laituri 1, 00000 Kaupunki, info@paju.example.',
      R03: 'Varaukset käsitellään sopimuksen perusteella ja laskut lakisääteisen velvoitteen perusteella.',
      R06: 'Tilitoimistomme ja pankkimme saavat tarvitsemansa tiedot.',
      R07: 'Tietoja ei siirretä ETA-alueen ulkopuolelle.',
      R08: 'Varaukset säilytetään kaksi vuotta ja laskut kuusi vuotta.',
      R09: 'Sinulla on oikeus saada pääsy tietoihisi, oikaista ja poistaa ne, rajoittaa ja vastustaa käsittelyä sekä siirtää tiedot järjestelmästä toiseen; kirjoita meille.',
      R11: 'Voit tehdä valituksen tietosuojavaltuutetulle, PL 800, 00531 Helsinki, tietosuoja.fi.',
      R12: 'Nimi ja osoite ovat sopimuksen edellytys; ilman niitä emme voi tehdä varausta.',
      R13: 'Emme tee automaattisia päätöksiä.',
      R14: 'Kaikki tiedot saadaan sinulta.',
      R22: 'Versio 3, 1.5.2026.',
    },
  },
  sv: {
    title: 'Dataskyddsbeskrivning',
    sentences: {
      R01: 'Personuppgiftsansvarig är Videbåtar Ab, Kajen 1, 00000 Stad, info@vide.example.',
      R03: 'Bokningar behandlas för att fullgöra avtalet och fakturor för att uppfylla en rättslig förpliktelse.',
      R06: 'Vår revisor och vår bank får de uppgifter de behöver.',
      R07: 'Inga uppgifter överförs utanför EES.',
      R08: 'Bokningar sparas två år och fakturor sex år.',
      R09: 'Du har rätt till tillgång, rättelse, radering, begränsning, invändning och dataportabilitet; skriv till oss.',
      R11: 'Du kan klaga hos dataombudsmannen, PB 800, 00531 Helsingfors, tietosuoja.fi.',
      R12: 'Namn och adress krävs för avtalet; utan dem kan vi inte göra någon bokning.',
      R13: 'Vi fattar inga automatiserade beslut.',
      R14: 'Alla uppgifter kommer från dig.',
      R22: 'Version 3, 1.5.2026.',
    },
  },
}
