import type { DeclarationFile } from '../../../src/declaration/types.js'
import { contractual, say, statutory, voluntary, worksWithout } from './say.js'

const visit = say('käynti', 'besöket', 'the visit')
const cookieUse = say('Tunnistaa selaimen.', 'Känner igen webbläsaren.', 'Recognises the browser.')

/** An invented shop that sells on credit: scoring, transfers to seven countries, an app for children, published reviews. */
export const creditShop: DeclarationFile = {
  format: 1,
  site: 'credit-shop',
  languages: ['fi', 'sv', 'en'],
  controller: {
    name: 'Osamaksukauppa Neljännes Oyj',
    businessId: '0000000-0',
    address: 'Koronkatu 4, 00000 Kaupunki',
    email: 'tietosuoja@neljannes.example',
    phone: '000 000 005',
    country: 'FI',
    url: 'https://neljannes.example',
  },
  dataProtectionOfficer: { email: 'dpo@neljannes.example' },
  notice: { url: '/tietosuoja', version: '12', effectiveFrom: '2026-12-01' },
  purposes: [
    {
      id: 'orders',
      legalBasis: 'contract',
      title: say('Tilaukset', 'Beställningar', 'Orders'),
      description: say(
        'Myymme, toimitamme ja otamme vastaan palautukset.',
        'Vi säljer, levererar och tar emot returer.',
        'We sell, deliver and take returns.',
      ),
      dataCategories: [say('nimi, osoite ja ostokset', 'namn, adress och köp', 'name, address and purchases')],
      retention: { period: 'P3Y', from: say('viimeinen tilaus', 'den senaste beställningen', 'the last order') },
      recipients: ['carriers', 'support', 'factory'],
      provision: contractual(
        say('Ilman osoitetta emme toimita.', 'Utan adress levererar vi inte.', 'Without an address we do not deliver.'),
      ),
    },
    {
      id: 'credit',
      legalBasis: 'contract',
      title: say('Luottopäätös', 'Kreditbeslut', 'Credit decision'),
      description: say(
        'Tarkistamme ennen luottoa, pystytkö maksamaan sen.',
        'Vi kontrollerar före krediten om du kan betala den.',
        'Before we give credit, we check whether you can pay it back.',
      ),
      dataCategories: [
        say('tulot ja lainat', 'inkomster och lån', 'income and loans'),
        {
          title: say('henkilötunnus', 'personbeteckning', 'personal identity code'),
          specialGround: say(
            'tietosuojalain 29 §: luotonanto',
            '29 § i dataskyddslagen: kreditgivning',
            'section 29 of the Data Protection Act: granting credit',
          ),
        },
        {
          title: say('luottotiedot', 'kreditupplysningar', 'credit information'),
          basis: 'legal-obligation',
          source: say(
            'positiivinen luottotietorekisteri',
            'positiva kreditupplysningsregistret',
            'the credit register',
          ),
        },
      ],
      profiling: say(
        'Laskemme tuloista, lainoista ja maksuhäiriöistä pisteet. Alle 40 pisteellä luottoa ei myönnetä.',
        'Vi räknar poäng av inkomster, lån och betalningsstörningar. Under 40 poäng beviljas ingen kredit.',
        'We compute a score from income, loans and payment defaults. Below 40 points no credit is given.',
      ),
      retention: { period: 'P5Y', from: say('luoton päättyminen', 'kreditens slut', 'the end of the credit') },
      recipients: ['credit-register', 'scoring'],
      provision: statutory(
        say(
          'Ilman tietoja emme saa myöntää luottoa.',
          'Utan uppgifterna får vi inte bevilja kredit.',
          'Without the data we may not give credit.',
        ),
      ),
    },
    {
      id: 'laundering',
      legalBasis: 'legal-obligation',
      title: say('Rahanpesun estäminen', 'Förhindrande av penningtvätt', 'Preventing money laundering'),
      description: say(
        'Tunnistamme asiakkaan ja selvitämme epätavalliset maksut.',
        'Vi identifierar kunden och utreder ovanliga betalningar.',
        'We identify customers and look into unusual payments.',
      ),
      dataCategories: [
        say('tunnistustiedot ja maksut', 'identifieringsuppgifter och betalningar', 'identity and payments'),
      ],
      retention: { period: 'P5Y', from: say('asiakkuuden loppu', 'kundförhållandets slut', 'the end of the relation') },
      recipients: ['police'],
      provision: statutory(
        say('Tunnistamatta emme voi myydä.', 'Utan identifiering kan vi inte sälja.', 'Unidentified, you cannot buy.'),
      ),
    },
    {
      id: 'regulars',
      legalBasis: 'legitimate-interests',
      title: say('Tarjoukset asiakkaille', 'Erbjudanden till kunder', 'Offers to customers'),
      description: say(
        'Lähetämme postitse tarjouksia sen mukaan, mitä olet ostanut.',
        'Vi skickar erbjudanden per post enligt vad du har köpt.',
        'We post offers that go by what you have bought.',
      ),
      legitimateInterest: say(
        'Haluamme myydä lisää asiakkaillemme.',
        'Vi vill sälja mera till våra kunder.',
        'We want to sell more to our customers.',
      ),
      profiling: say(
        'Ostokset ratkaisevat, mitä tarjoamme. Hintaan se ei vaikuta.',
        'Köpen avgör vad vi erbjuder. Priset påverkas inte.',
        'Purchases decide what we offer. The price is not affected.',
      ),
      dataCategories: [say('ostokset ja osoite', 'köp och adress', 'purchases and address')],
      retention: { period: 'P2Y', from: say('viimeinen tilaus', 'den senaste beställningen', 'the last order') },
      recipients: ['printer'],
      provision: voluntary(say('Voit kieltää ne.', 'Du kan tacka nej.', 'You can decline them.')),
    },
    {
      id: 'reviews',
      legalBasis: 'consent',
      title: say('Arvostelut', 'Recensioner', 'Reviews'),
      description: say(
        'Julkaisemme arvostelusi nimimerkillä.',
        'Vi publicerar din recension under pseudonym.',
        'We publish your review under the name you choose.',
      ),
      dataCategories: [say('nimimerkki ja teksti', 'pseudonym och text', 'chosen name and text')],
      retention: { criteria: say('Kunnes poistat sen.', 'Tills du tar bort den.', 'Until you remove it.') },
      provision: voluntary(say('Voit ostaa ilmankin.', 'Du kan handla utan.', 'You can shop without it.')),
    },
    {
      id: 'app',
      legalBasis: 'contract',
      title: say('Lasten säästösovellus', 'Sparapp för barn', 'Savings app for children'),
      description: say(
        'Lapsi näkee säästönsä; huoltaja avaa tilin. Sovelluksessa ei ole mainoksia eikä seurantaa.',
        'Barnet ser sitt sparande; vårdnadshavaren öppnar kontot. I appen finns ingen reklam och ingen spårning.',
        'Children see their savings; a guardian opens the account. The app has no advertising and no tracking.',
      ),
      dataSubjects: say(
        '7–12-vuotiaat ja huoltajat',
        '7–12-åringar och vårdnadshavare',
        'Children of 7 to 12, guardians',
      ),
      dataCategories: [say('etunimi ja säästöt', 'förnamn och sparande', 'first name and savings')],
      sources: say('Huoltaja', 'Vårdnadshavaren', 'The guardian'),
      retention: { period: 'P6M', from: say('tilin sulkeminen', 'kontots stängning', 'the closing of the account') },
      provision: contractual(
        say('Ilman nimeä ei voi avata tiliä.', 'Utan namn kan inget konto öppnas.', 'No account without a name.'),
      ),
    },
    {
      id: 'basket',
      legalBasis: 'contract',
      title: say('Ostoskori', 'Varukorg', 'Basket'),
      description: say('Muistamme ostoskorisi.', 'Vi minns din varukorg.', 'We remember your basket.'),
      necessity: say(
        'Panit tavaran koriin, ja ilman tätä kori tyhjenisi joka sivulla.',
        'Du lade en vara i korgen, och utan detta skulle den tömmas på varje sida.',
        'You put something into the basket, and without this it would be empty on each page.',
      ),
      dataCategories: [say('korin sisältö', 'korgens innehåll', 'what is in the basket')],
      retention: { period: 'P7D', from: visit },
      provision: contractual(
        say(
          'Ilman koria ei voi tilata.',
          'Utan korg kan man inte beställa.',
          'Without a basket nothing can be ordered.',
        ),
      ),
    },
    ...(['preferences', 'analytics', 'demographics', 'session-replay', 'social-media', 'marketing'] as const).map(
      (id) => ({
        id,
        dataCategories: [say('katsotut tuotteet', 'visade varor', 'products viewed')],
        retention: { period: 'P6M' as const, from: visit },
        provision: worksWithout,
      }),
    ),
  ],
  recipients: [
    {
      id: 'carriers',
      name: say('Kuljetusliikkeet', 'Transportföretag', 'Carriers'),
      kind: 'category',
      count: 3,
      role: 'controller',
      transfers: 'none',
    },
    {
      id: 'support',
      name: 'Helpline Group Ltd',
      country: 'GB',
      role: 'processor',
      category: say('Asiakaspalvelu', 'Kundtjänst', 'Customer service'),
      privacyUrl: 'https://helpline.example/privacy',
      transfers: [
        { country: 'GB', mechanism: 'adequacy' },
        { country: 'IN', mechanism: 'bcr', copyUrl: 'https://helpline.example/rules' },
        { country: 'PH', mechanism: 'bcr', copyUrl: 'https://helpline.example/rules' },
      ],
    },
    {
      id: 'factory',
      name: 'Shenzhen Assembly Ltd',
      country: 'CN',
      role: 'processor',
      category: say('Korjaukset', 'Reparationer', 'Repairs'),
      transfers: [{ country: 'CN', mechanism: 'scc', copyUrl: 'https://neljannes.example/lausekkeet' }],
    },
    {
      id: 'credit-register',
      name: say('Verohallinto', 'Skatteförvaltningen', 'Tax Administration'),
      kind: 'authority',
      country: 'FI',
      category: say('Positiivinen luottotietorekisteri', 'Positiva kreditupplysningsregistret', 'Credit register'),
      transfers: 'none',
    },
    {
      id: 'police',
      name: say('Keskusrikospoliisi', 'Centralkriminalpolisen', 'National Bureau of Investigation'),
      kind: 'authority',
      country: 'FI',
      transfers: 'none',
    },
    {
      id: 'scoring',
      name: 'Maple Scores Inc',
      country: 'CA',
      role: 'processor',
      category: say('Pisteytys', 'Poängberäkning', 'Scoring'),
      transfers: [{ country: 'CA', mechanism: 'adequacy' }],
    },
    {
      id: 'printer',
      name: 'Kirjapaino Arkki Oy',
      country: 'FI',
      role: 'processor',
      category: say('Painotyöt', 'Tryckeri', 'Printing'),
      transfers: 'none',
    },
    {
      id: 'measurer',
      name: 'Measure KK',
      country: 'JP',
      role: 'processor',
      category: say('Tilastot ja tallenteet', 'Statistik och inspelningar', 'Statistics and recordings'),
      privacyUrl: 'https://measure.example/privacy',
      transfers: [
        { country: 'JP', mechanism: 'adequacy' },
        { country: 'US', mechanism: 'scc', copyUrl: 'https://measure.example/clauses' },
      ],
    },
    {
      id: 'adverts',
      name: 'Adverts Ireland Ltd',
      country: 'IE',
      role: 'joint-controller',
      arrangement: say(
        'Me keräämme tiedot suostumuksellasi; Adverts Ireland Ltd vastaa siitä, mitä se niillä tekee.',
        'Vi samlar in uppgifterna med ditt samtycke; Adverts Ireland Ltd svarar för vad det gör med dem.',
        'We collect the data with your consent; Adverts Ireland Ltd answers for what it does with it.',
      ),
      category: say('Mainonta', 'Annonser', 'Advertising'),
      privacyUrl: 'https://adverts.example/privacy',
      transfers: [
        { country: 'US', mechanism: 'adequacy' },
        { country: 'BR', mechanism: 'adequacy' },
        { country: 'SG', mechanism: 'scc', copyUrl: 'https://adverts.example/clauses' },
      ],
    },
  ],
  services: [
    {
      id: 'basket-memory',
      name: say('Korin muisti', 'Korgens minne', 'Basket memory'),
      purpose: 'basket',
      trackers: [
        { name: 'kori', lifetime: 'P7D', description: say('Muistaa korin.', 'Minns korgen.', 'Remembers it.') },
      ],
    },
    {
      id: 'size-memory',
      name: say('Koon muisti', 'Storleksminne', 'Size memory'),
      purpose: 'preferences',
      matches: ['*://*/muisti/*'],
      trackers: [
        { name: 'koko', lifetime: 'P6M', description: say('Muistaa koon.', 'Minns storleken.', 'Remembers size.') },
      ],
    },
    {
      id: 'measure',
      name: 'Measure',
      purpose: 'analytics',
      recipient: 'measurer',
      matches: ['stats.measure.example'],
      trackers: [{ name: '_ms', lifetime: 'P13M', description: cookieUse }],
    },
    {
      id: 'measure-people',
      name: 'Measure People',
      purpose: 'demographics',
      recipient: 'adverts',
      matches: ['people.adverts.example'],
      trackers: [{ name: '_mp', lifetime: 'P6M', description: cookieUse }],
    },
    {
      id: 'measure-replay',
      name: 'Measure Replay',
      purpose: 'session-replay',
      recipient: 'measurer',
      matches: ['replay.measure.example'],
      trackers: [{ name: '_msr', type: 'session-storage', lifetime: 'session', description: cookieUse }],
    },
    {
      id: 'feed',
      name: say('Julkaisut', 'Inlägg', 'Posts'),
      purpose: 'social-media',
      recipient: 'adverts',
      matches: ['feed.adverts.example'],
      trackers: [],
    },
    {
      id: 'adverts-pixel',
      name: 'Adverts',
      purpose: 'marketing',
      recipient: 'adverts',
      matches: ['pixel.adverts.example'],
      optOutUrl: 'https://adverts.example/opt-out',
      trackers: [
        { name: '_adv', lifetime: 'P3M', description: cookieUse },
        {
          name: '/pixel.gif',
          type: 'pixel',
          lifetime: 'none',
          description: say('Kertoo tuotteen.', 'Berättar varan.', 'Tells the product.'),
        },
      ],
    },
  ],
  sensitiveRoutes: ['/luotto/*', '/tili/*'],
  rights: {
    contact: 'tietosuoja@neljannes.example',
    requestUrl: '/tietosuoja/pyynto',
    identification: say('Kirjaudut pankkitunnuksilla.', 'Du loggar in med bankkoder.', 'You sign in with bank codes.'),
    automatedDecisions: say(
      'Luottopäätöksen tekee kone pisteiden perusteella: tulot lisäävät pisteitä, lainat ja maksuhäiriöt vähentävät niitä. Voit pyytää, että ihminen käsittelee päätöksen uudelleen, kertoa kantasi ja riitauttaa päätöksen.',
      'En maskin fattar kreditbeslutet utifrån poängen: inkomster ger poäng, lån och betalningsstörningar drar av dem. Du kan begära att en människa prövar beslutet på nytt, säga din åsikt och bestrida beslutet.',
      'A machine decides on credit by the score: income adds points, loans and payment defaults take them away. You can have a person decide, give your view and contest the decision.',
    ),
  },
  protection: say(
    'Tiedot ovat salattuina, ja jokainen haku jää lokiin.',
    'Uppgifterna är krypterade, och varje sökning loggas.',
    'The data is encrypted, and each search is logged.',
  ),
  asProcessor: say(
    'Välitämme muiden kauppiaiden tavaroita; heidän tilauksistaan vastaa kauppias.',
    'Vi förmedlar andra handlares varor; för deras beställningar svarar handlaren.',
    'We sell for other merchants; the merchant answers for those orders.',
  ),
  publication: say('Arvosteluja nimimerkillä', 'Recensioner under pseudonym', 'Reviews, under a chosen name'),
  notGathered: say('Kortin numeroa', 'Kortnummer', 'Card numbers'),
  changesTold: say(
    'Lähetämme viestin kuukautta ennen muutosta.',
    'Vi skickar ett meddelande en månad före ändringen.',
    'We send a message a month before a change.',
  ),
  audience: { minimumAge: 18 },
  register: { url: '/evaste' },
}
