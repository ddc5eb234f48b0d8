import type { DeclarationFile } from '../../../src/declaration/types.js'
import { contractual, say, statutory, voluntary, worksWithout } from './say.js'

/** An invented federation of housing associations: cameras, a reporting channel, a list of members and credit checks. */
export const housingFederation: DeclarationFile = {
  format: 1,
  site: 'housing-federation',
  languages: ['fi', 'sv', 'en'],
  controller: {
    name: 'Asumisyhteisöjen liitto Pihapiiri ry',
    address: 'Pihatie 5, 00000 Kaupunki',
    email: 'liitto@pihapiiri.example',
    country: 'FI',
  },
  dataProtectionOfficer: null,
  notice: {
    url: '/tietosuoja',
    version: '2026-2',
    effectiveFrom: '2026-11-01',
    contact: { name: say('Toimisto', 'Kansliet', 'The office'), phone: '000 000 003' },
  },
  registers: [
    {
      id: 'members',
      name: say('Jäsenrekisteri', 'Medlemsregister', 'Register of members'),
      purposes: ['membership', 'directory'],
    },
    {
      id: 'homes',
      name: say('Asukkaat ja asunnon hakijat', 'Boende och bostadssökande', 'Residents and applicants for homes'),
      purposes: ['homes'],
      contact: { name: say('Asuntotoimisto', 'Bostadskontoret', 'Housing office'), email: 'asunnot@pihapiiri.example' },
    },
    {
      id: 'cameras',
      name: say('Kameravalvonta', 'Kameraövervakning', 'Camera surveillance'),
      purposes: ['cameras'],
      contact: { name: say('Isännöitsijä', 'Disponenten', 'The house manager'), phone: '000 000 004' },
    },
    {
      id: 'reports',
      name: say('Ilmoituskanava', 'Rapporteringskanal', 'Reporting channel'),
      purposes: ['whistleblowing'],
      contact: { email: 'ilmoita@pihapiiri.example' },
    },
  ],
  purposes: [
    {
      id: 'membership',
      legalBasis: 'legal-obligation',
      title: say('Jäsenluettelo', 'Medlemsförteckning', 'List of members'),
      description: say(
        'Pidämme yhdistyslain vaatimaa luetteloa jäsenistä.',
        'Vi för den förteckning över medlemmar som föreningslagen kräver.',
        'We keep the list of members that the Associations Act requires.',
      ),
      dataCategories: [
        say('nimi ja kotipaikka', 'namn och hemort', 'name and place of residence'),
        {
          title: say('sähköpostiosoite', 'e-postadress', 'e-mail address'),
          basis: 'legitimate-interests',
          legitimateInterest: say(
            'Tavoitamme jäsenet nopeasti.',
            'Vi når medlemmarna snabbt.',
            'We reach members quickly.',
          ),
          retention: {
            criteria: say('Jäsenyyden loppuun', 'Tills medlemskapet upphör', 'Until the membership ends'),
          },
          provision: voluntary(
            say('Ilman sitä kirjoitamme postitse.', 'Utan den skriver vi per post.', 'Without it we write by post.'),
          ),
        },
      ],
      sources: say('Jäsen ja hänen yhdistyksensä', 'Medlemmen och hens förening', 'The member and the association'),
      retention: { period: 'P1Y', from: say('jäsenyyden loppu', 'medlemskapets slut', 'the end of the membership') },
      recipients: ['associations'],
      provision: statutory(
        say('Ilman nimeä ei voi liittyä.', 'Utan namn kan man inte gå med.', 'Without a name one cannot join.'),
      ),
    },
    {
      id: 'directory',
      legalBasis: 'consent',
      title: say('Luottamushenkilöiden esittely', 'Presentation av de förtroendevalda', 'Pages of elected officers'),
      description: say(
        'Esittelemme hallituksen jäsenet verkkosivuilla.',
        'Vi presenterar styrelsens medlemmar på webbplatsen.',
        'We present the members of the board on the website.',
      ),
      dataCategories: [say('nimi, kuva ja tehtävä', 'namn, bild och uppdrag', 'name, picture and task')],
      retention: { criteria: say('Toimikauden loppuun', 'Till mandatperiodens slut', 'Until the end of the term') },
      withdrawal: say('Sano siitä toimistolle.', 'Säg det till kansliet.', 'Tell the office.'),
      provision: voluntary(
        say('Tehtävässä voi toimia ilmankin.', 'Man kan sköta uppdraget ändå.', 'You can hold the office without it.'),
      ),
    },
    {
      id: 'homes',
      legalBasis: 'contract',
      title: say('Asuntojen vuokraus', 'Uthyrning av bostäder', 'Letting of homes'),
      description: say(
        'Käsittelemme hakemukset, teemme sopimukset ja hoidamme huoltopyynnöt.',
        'Vi behandlar ansökningar, ingår avtal och sköter serviceanmälningar.',
        'We handle applications, make contracts and look after repairs.',
      ),
      dataSubjects: say(
        'Hakijat, asukkaat ja heidän perheensä',
        'Sökande, boende och deras familjer',
        'Applicants, residents and their families',
      ),
      dataCategories: [
        say(
          'yhteystiedot ja perheen koko',
          'kontaktuppgifter och familjens storlek',
          'contact details and family size',
        ),
        {
          title: say('henkilötunnus', 'personbeteckning', 'personal identity code'),
          specialGround: say(
            'tietosuojalain 29 §: vuokraaminen ja perintä',
            '29 § i dataskyddslagen: uthyrning och indrivning',
            'section 29 of the Data Protection Act: letting and collection',
          ),
        },
        {
          title: say('luottotiedot', 'kreditupplysningar', 'credit information'),
          basis: 'legitimate-interests',
          legitimateInterest: say(
            'Haluamme vuokran maksetuksi.',
            'Vi vill att hyran betalas.',
            'We want the rent to be paid.',
          ),
          source: say('Luottotieto Vaaka Oy', 'Luottotieto Vaaka Oy', 'Luottotieto Vaaka Oy'),
          retention: { period: 'P3M', from: say('päätös asunnosta', 'beslutet om bostaden', 'the decision') },
        },
      ],
      retention: { period: 'P3Y', from: say('poismuutto', 'utflyttningen', 'moving out') },
      recipients: ['credit', 'maintenance', 'social'],
      provision: contractual(
        say(
          'Ilman tietoja emme voi tehdä vuokrasopimusta.',
          'Utan uppgifterna kan vi inte ingå hyresavtal.',
          'Without the data we cannot make a lease.',
        ),
      ),
    },
    {
      id: 'cameras',
      legalBasis: 'legitimate-interests',
      title: say('Kamerat piha-alueilla', 'Kameror på gårdarna', 'Cameras in the yards'),
      description: say(
        'Kamerat kuvaavat portteja ja pyörävarastoja. Ääntä ei tallenneta.',
        'Kamerorna filmar portar och cykelförråd. Ljud spelas inte in.',
        'Cameras film gates and bicycle stores. No sound is recorded.',
      ),
      legitimateInterest: say(
        'Pyöriä on varastettu ja portteja rikottu.',
        'Cyklar har stulits och portar har förstörts.',
        'Bicycles have been stolen and gates broken.',
      ),
      dataSubjects: say('Pihalla liikkuvat', 'De som rör sig på gården', 'Whoever is in the yard'),
      dataCategories: [say('kuva ja kellonaika', 'bild och klockslag', 'picture and time')],
      retention: { period: 'P14D', from: say('kuvaus', 'filmningen', 'the filming') },
      recipients: ['police', 'guards'],
      provision: voluntary(
        say('Kamerat on merkitty kyltein.', 'Kamerorna är utmärkta med skyltar.', 'Signs show where the cameras are.'),
      ),
    },
    {
      id: 'whistleblowing',
      legalBasis: 'legal-obligation',
      title: say('Ilmoitukset väärinkäytöksistä', 'Rapporter om missförhållanden', 'Reports of breaches'),
      description: say(
        'Tutkimme ilmoitukset ilmoittajansuojelulain mukaan.',
        'Vi utreder rapporter enligt visselblåsarlagen.',
        'We investigate reports under the Whistleblower Act.',
      ),
      dataSubjects: say(
        'Ilmoittaja ja se, josta ilmoitetaan',
        'Rapportören och den som rapporten gäller',
        'The person who reports, and the one who is reported',
      ),
      dataCategories: [say('ilmoitus', 'rapport', 'report')],
      sources: say('Ilmoittaja', 'Rapportören', 'The person who reports'),
      retention: { period: 'P5Y', from: say('ilmoitus', 'rapporten', 'the report') },
      provision: voluntary(
        say('Voit ilmoittaa nimettä.', 'Du kan rapportera anonymt.', 'You can report without your name.'),
      ),
    },
    {
      id: 'page',
      legalBasis: 'legitimate-interests',
      title: say('Sivumme sosiaalisessa mediassa', 'Vår sida i sociala medier', 'Our page on social media'),
      description: say(
        'Vastaamme kysymyksiin ja näemme tilaston siitä, ketkä sivulla käyvät.',
        'Vi svarar på frågor och ser statistik om vilka som besöker sidan.',
        'We answer questions and see statistics of who visits the page.',
      ),
      legitimateInterest: say(
        'Haluamme tavoittaa jäsenet siellä, missä he ovat.',
        'Vi vill nå medlemmarna där de är.',
        'We want to reach members where they are.',
      ),
      dataCategories: [say('viestit ja tykkäykset', 'meddelanden och gillanden', 'messages and likes')],
      retention: { period: 'P2Y', from: say('viesti', 'meddelandet', 'the message') },
      recipients: ['network'],
      provision: voluntary(say('Voit soittaa meille.', 'Du kan ringa oss.', 'You can call us.')),
    },
    {
      id: 'social-media',
      dataCategories: [say('IP-osoite', 'IP-adress', 'IP address')],
      retention: { period: 'P1M', from: say('käynti', 'besöket', 'the visit') },
      provision: worksWithout,
    },
  ],
  recipients: [
    {
      id: 'associations',
      name: say('Jäsenyhdistykset', 'Medlemsföreningar', 'Member associations'),
      kind: 'category',
      count: 41,
      role: 'joint-controller',
      arrangement: say(
        'Yhdistys kerää tiedot, liitto säilyttää luettelon. Pyynnön voit lähettää kummalle tahansa.',
        'Föreningen samlar in uppgifterna, förbundet för förteckningen. En begäran kan skickas till vilkendera som helst.',
        'The association collects the data, the federation keeps the list. A request can be sent to either.',
      ),
      transfers: 'none',
    },
    {
      id: 'credit',
      name: 'Luottotieto Vaaka Oy',
      country: 'FI',
      role: 'controller',
      category: say('Luottotiedot', 'Kreditupplysningar', 'Credit information'),
      transfers: 'none',
    },
    {
      id: 'maintenance',
      name: say('Huoltoyhtiöt', 'Servicebolag', 'Maintenance companies'),
      kind: 'category',
      count: 6,
      role: 'processor',
      transfers: 'none',
    },
    {
      id: 'social',
      name: say('Hyvinvointialue', 'Välfärdsområdet', 'The wellbeing services county'),
      kind: 'authority',
      country: 'FI',
      transfers: 'none',
    },
    {
      id: 'police',
      name: say('Poliisi', 'Polisen', 'The police'),
      kind: 'authority',
      country: 'FI',
      transfers: 'none',
    },
    {
      id: 'guards',
      name: 'Vartiointi Tutka Oy',
      country: 'FI',
      role: 'processor',
      category: say('Vartiointi', 'Bevakning', 'Guarding'),
      transfers: 'none',
    },
    {
      id: 'network',
      name: 'Neighbours Network Ireland Ltd',
      country: 'IE',
      role: 'joint-controller',
      arrangement: 'https://network.example/page-arrangement',
      privacyUrl: 'https://network.example/privacy',
      category: say('Sosiaalinen media', 'Sociala medier', 'Social media'),
      transfers: [{ country: 'US', mechanism: 'adequacy' }],
    },
  ],
  services: [
    {
      id: 'feed',
      name: say('Julkaisut', 'Inlägg', 'Posts'),
      purpose: 'social-media',
      recipient: 'network',
      matches: ['feed.network.example'],
      trackers: [
        {
          name: 'nn_id',
          lifetime: 'P3M',
          domain: 'network.example',
          description: say('Tunnistaa selaimen.', 'Känner igen webbläsaren.', 'Recognises the browser.'),
        },
      ],
      embed: { title: say('Uusimmat julkaisut', 'De nyaste inläggen', 'The newest posts') },
    },
  ],
  rights: {
    contact: say(
      'Kirjoita toimistoon tai soita 000 000 003.',
      'Skriv till kansliet eller ring 000 000 003.',
      'Write to the office or call 000 000 003.',
    ),
    identification: say(
      'Kysymme jäsennumeron tai asunnon numeron.',
      'Vi frågar efter medlemsnumret eller bostadens nummer.',
      'We ask for the number of the membership or the home.',
    ),
    automatedDecisions: false,
  },
  protection: say(
    'Toimisto on lukittu, ja järjestelmiin kirjaudutaan kahdessa vaiheessa.',
    'Kansliet är låst, och inloggningen i systemen sker i två steg.',
    'The office is locked, and signing in takes two steps.',
  ),
  manualMaterial: say(
    'Vuokrasopimukset lukitussa kaapissa, kunnes sopimus on päättynyt.',
    'Hyresavtal i ett låst skåp tills avtalet har upphört.',
    'Leases in a locked cabinet until they have ended.',
  ),
  asProcessor: say(
    'Teemme kirjanpidon jäsenyhdistysten puolesta; kukin vastaa omista tiedoistaan.',
    'Vi sköter bokföringen för medlemsföreningarna; var och en svarar för sina uppgifter.',
    'We keep the books for member associations; each answers for its own data.',
  ),
  publication: say(
    'Hallituksen jäsenten nimet ja kuvat verkkosivuilla, jos he suostuvat',
    'Styrelsemedlemmarnas namn och bilder på webbplatsen, om de samtycker',
    'Names and pictures of board members on the website, if they consent',
  ),
  notGathered: say('Ääntä kameroilla', 'Ljud med kamerorna', 'Sound, with the cameras'),
  notDisclosed: say(
    'Asukkaiden tietoja markkinointiin',
    'De boendes uppgifter för marknadsföring',
    'Residents’ data, for marketing',
  ),
  changesTold: say(
    'Muutoksista kerromme jäsenlehdessä ja porraskäytävien ilmoitustauluilla.',
    'Om ändringar berättar vi i medlemstidningen och på anslagstavlorna i trapphusen.',
    'We announce changes in the members’ magazine and on the notice boards of the stairways.',
  ),
}
