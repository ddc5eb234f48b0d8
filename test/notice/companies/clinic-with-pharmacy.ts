import type { DeclarationFile } from '../../../src/declaration/types.js'
import { contractual, say, statutory, voluntary, worksWithout } from './say.js'

/** An invented private clinic: patients, an online pharmacy, recruiting and a reporting channel, in four registers. */
export const clinicWithPharmacy: DeclarationFile = {
  format: 1,
  site: 'clinic-with-pharmacy',
  languages: ['fi', 'sv', 'en'],
  controller: {
    name: 'Lääkärikeskus Kanerva Oy',
    businessId: '0000000-0',
    address: 'Kanervatie 2, 00000 Kaupunki',
    phone: '000 000 000',
    email: 'tietosuoja@kanerva.example',
    country: 'FI',
  },
  processor: { name: 'Kirjaamo Pilvi Oy', email: 'tuki@pilvi.example', country: 'FI', url: 'https://pilvi.example' },
  dataProtectionOfficer: { email: 'dpo@kanerva.example', phone: '000 000 001' },
  notice: { url: '/tietosuoja', version: '7', effectiveFrom: '2026-11-30' },
  registers: [
    {
      id: 'patients',
      name: say('Potilasrekisteri', 'Patientregister', 'Patient register'),
      purposes: ['care', 'video-care'],
      contact: {
        name: say('Johtava lääkäri', 'Den ledande läkaren', 'The medical director'),
        email: 'potilaat@kanerva.example',
      },
    },
    {
      id: 'pharmacy',
      name: say('Verkkoapteekin asiakkaat', 'Webbapotekets kunder', 'Customers of the online pharmacy'),
      purposes: ['medicines'],
      contact: { name: say('Apteekkari', 'Apotekaren', 'The pharmacist'), phone: '000 000 002' },
    },
    {
      id: 'applicants',
      name: say('Työnhakijat', 'Arbetssökande', 'Applicants'),
      purposes: ['recruiting'],
      contact: { name: say('Henkilöstö', 'Personalavdelningen', 'Personnel'), email: 'tyo@kanerva.example' },
    },
    {
      id: 'reports',
      name: say('Ilmoituskanava', 'Rapporteringskanal', 'Reporting channel'),
      purposes: ['whistleblowing'],
      contact: { name: say('Lakimies', 'Juristen', 'The lawyer'), address: 'PL 1, 00000 Kaupunki' },
    },
  ],
  purposes: [
    {
      id: 'care',
      legalBasis: 'legal-obligation',
      title: say('Potilaan hoito', 'Vård av patienten', 'Care of patients'),
      description: say(
        'Hoidamme potilaan ja kirjaamme hoidon potilasasiakirjoihin.',
        'Vi vårdar patienten och antecknar vården i patientjournalen.',
        'We treat patients and record the care in the patient record.',
      ),
      dataSubjects: say(
        'Potilaat, heidän huoltajansa ja läheisensä',
        'Patienter, deras vårdnadshavare och närstående',
        'Patients, their guardians and next of kin',
      ),
      dataCategories: [
        say('nimi ja yhteystiedot', 'namn och kontaktuppgifter', 'name and contact details'),
        {
          title: say('henkilötunnus', 'personbeteckning', 'personal identity code'),
          specialGround: say(
            'tietosuojalain 29 §: potilas on yksilöitävä',
            '29 § i dataskyddslagen: patienten måste identifieras',
            'section 29 of the Data Protection Act: a patient must be identified',
          ),
          source: say('väestötietojärjestelmä', 'befolkningsdatasystemet', 'the Population Information System'),
          provision: statutory(
            say(
              'Ilman sitä emme voi kirjoittaa reseptiä.',
              'Utan den kan vi inte skriva recept.',
              'Without it we cannot write a prescription.',
            ),
          ),
        },
        {
          title: say('terveystiedot', 'hälsouppgifter', 'health data'),
          specialGround: say(
            'tietosuoja-asetuksen 9 artiklan 2 kohdan h alakohta',
            'artikel 9.2 h i dataskyddsförordningen',
            'GDPR 9(2)(h)',
          ),
          retention: {
            period: 'P12Y',
            from: say('potilaan kuolema', 'patientens död', 'the death of the patient'),
          },
        },
        {
          title: say('kuvat toimenpiteestä', 'bilder av ingreppet', 'pictures of the operation'),
          basis: 'consent',
          specialGround: say('nimenomainen suostumuksesi', 'ditt uttryckliga samtycke', 'your explicit consent'),
          retention: { period: 'P2Y', from: say('kuvaus', 'fotograferingen', 'the day it was taken') },
        },
      ],
      sources: say(
        'Potilas itse ja hänen muut hoitopaikkansa',
        'Patienten och hens andra vårdgivare',
        'The patient and the doctors that have treated the patient before',
      ),
      retention: {
        criteria: say(
          'Potilasasiakirjoja säilytetään 12 vuotta potilaan kuolemasta.',
          'Patientjournaler sparas i 12 år efter patientens död.',
          'Patient records are kept for 12 years after the death of the patient.',
        ),
      },
      recipients: ['kanta', 'doctors', 'insurers'],
      provision: statutory(
        say(
          'Ilman tietoja emme saa antaa hoitoa.',
          'Utan uppgifterna får vi inte ge vård.',
          'Without the data we may not give care.',
        ),
      ),
    },
    {
      id: 'video-care',
      legalBasis: 'contract',
      title: say('Videovastaanotto', 'Videomottagning', 'Video appointments'),
      description: say(
        'Yhdistämme sinut lääkäriin videolla. Puhelua ei tallenneta.',
        'Vi kopplar dig till läkaren med video. Samtalet spelas inte in.',
        'We connect you with a doctor by video. The call is not recorded.',
      ),
      dataCategories: [say('nimi ja vastaanottoaika', 'namn och mottagningstid', 'name and time of the appointment')],
      retention: { period: 'P1M', from: say('vastaanotto', 'mottagningen', 'the appointment') },
      recipients: ['video'],
      provision: contractual(
        say('Voit tulla myös paikalle.', 'Du kan också komma på plats.', 'You can also come in person.'),
      ),
    },
    {
      id: 'medicines',
      legalBasis: 'contract',
      title: say('Lääkkeiden myynti', 'Försäljning av läkemedel', 'Sale of medicines'),
      description: say(
        'Tarkistamme reseptin, neuvomme ja lähetämme lääkkeet.',
        'Vi kontrollerar receptet, ger råd och skickar läkemedlen.',
        'We check the prescription, give advice and send the medicines.',
      ),
      dataCategories: [
        say('tilaus ja osoite', 'beställning och adress', 'order and address'),
        {
          title: say('resepti ja lääkitys', 'recept och medicinering', 'prescription and medication'),
          basis: 'legal-obligation',
          specialGround: say(
            'tietosuoja-asetuksen 9 artiklan 2 kohdan h alakohta ja lääkelaki',
            'artikel 9.2 h i dataskyddsförordningen och läkemedelslagen',
            'GDPR 9(2)(h) and the Medicines Act',
          ),
          retention: { period: 'P5Y', from: say('toimitus', 'leveransen', 'the delivery') },
          source: say('Kelan reseptikeskus', 'FPA:s receptcenter', 'the prescription centre of Kela'),
        },
      ],
      retention: { period: 'P6Y', from: say('tilausvuoden loppu', 'beställningsårets slut', 'the end of the year') },
      recipients: ['kanta', 'carrier', 'payments'],
      provision: contractual(
        say(
          'Ilman osoitetta emme voi lähettää lääkkeitä.',
          'Utan adress kan vi inte skicka läkemedel.',
          'Without an address we cannot send medicines.',
        ),
      ),
    },
    {
      id: 'recruiting',
      legalBasis: 'contract',
      title: say('Työnhaku', 'Rekrytering', 'Recruiting'),
      description: say(
        'Luemme hakemukset ja haastattelemme hakijoita.',
        'Vi läser ansökningar och intervjuar sökande.',
        'We read applications and interview applicants.',
      ),
      dataCategories: [
        say('hakemus', 'ansökan', 'application'),
        {
          title: say('rikosrekisteriote', 'straffregisterutdrag', 'extract from the criminal records'),
          basis: 'legal-obligation',
          specialGround: say(
            'laki lasten kanssa työskentelevien rikostaustan selvittämisestä (504/2002)',
            'lagen om kontroll av brottslig bakgrund hos personer som arbetar med barn (504/2002)',
            'Act on Checking the Criminal Background of Persons Working with Children (504/2002)',
          ),
          retention: {
            criteria: say(
              'Näemme otteen mutta emme säilytä sitä.',
              'Vi ser utdraget men sparar det inte.',
              'We see the extract and do not keep it.',
            ),
          },
        },
      ],
      sources: say('Hakija ja suosittelijat', 'Den sökande och referenserna', 'The applicant and the referees'),
      retention: { period: 'P2Y', from: say('valinta', 'valet', 'the choice') },
      recipients: ['recruiting-system'],
      provision: voluntary(
        say(
          'Ilman hakemusta emme voi kutsua sinua.',
          'Utan ansökan kan vi inte kalla dig.',
          'Without an application we cannot invite you.',
        ),
      ),
    },
    {
      id: 'whistleblowing',
      legalBasis: 'legal-obligation',
      title: say('Ilmoitukset väärinkäytöksistä', 'Rapporter om missförhållanden', 'Reports of breaches'),
      description: say(
        'Tutkimme ilmoitukset. Ilmoittajan nimeä emme kerro.',
        'Vi utreder rapporterna. Rapportörens namn avslöjar vi inte.',
        'We investigate reports. We do not reveal the name of the person who reports.',
      ),
      dataSubjects: say(
        'Ilmoittaja ja se, josta ilmoitetaan',
        'Rapportören och den som rapporten gäller',
        'The person who reports, and the one who is reported',
      ),
      dataCategories: [say('ilmoitus ja selvitykset', 'rapport och utredning', 'report and investigation')],
      sources: say('Ilmoittaja', 'Rapportören', 'The person who reports'),
      retention: { period: 'P5Y', from: say('ilmoitus', 'rapporten', 'the report') },
      recipients: ['chancellor'],
      provision: voluntary(
        say('Voit ilmoittaa nimettä.', 'Du kan rapportera anonymt.', 'You can report without your name.'),
      ),
    },
    {
      id: 'portraits',
      legalBasis: 'consent',
      title: say('Potilastarinat', 'Patientberättelser', 'Patients’ stories'),
      description: say(
        'Julkaisemme potilaan tarinan ja kuvan verkkosivuilla.',
        'Vi publicerar patientens berättelse och bild på webbplatsen.',
        'We publish the story and the picture of a patient on the website.',
      ),
      dataCategories: [say('tarina ja kuva', 'berättelse och bild', 'story and picture')],
      retention: { period: 'P3Y', from: say('julkaisu', 'publiceringen', 'the publication') },
      withdrawal: say(
        'Soita meille, niin poistamme tarinan samana päivänä.',
        'Ring oss, så tar vi bort berättelsen samma dag.',
        'Call us, and we remove the story on the same day.',
      ),
      provision: voluntary(say('Hoitoon se ei vaikuta.', 'Vården påverkas inte.', 'Your care does not depend on it.')),
    },
    {
      id: 'analytics',
      dataCategories: [say('katsotut sivut', 'lästa sidor', 'pages read')],
      retention: { period: 'P13M', from: say('käynti', 'besöket', 'the visit') },
      provision: worksWithout,
    },
    {
      id: 'external-content',
      dataCategories: [say('IP-osoite', 'IP-adress', 'IP address')],
      retention: { period: 'P1M', from: say('käynti', 'besöket', 'the visit') },
      provision: worksWithout,
    },
  ],
  recipients: [
    {
      id: 'consent-register',
      name: 'Kirjaamo Pilvi Oy',
      country: 'FI',
      role: 'processor',
      category: say('Valintojen rekisteri', 'Registret över val', 'Register of choices'),
      transfers: 'none',
    },
    {
      id: 'kanta',
      name: say('Kanta-palvelut (Kela)', 'Kanta-tjänsterna (FPA)', 'Kanta services (Kela)'),
      kind: 'authority',
      country: 'FI',
      transfers: 'none',
    },
    {
      id: 'chancellor',
      name: say('Oikeuskanslerinvirasto', 'Justitiekanslersämbetet', 'Office of the Chancellor of Justice'),
      kind: 'authority',
      country: 'FI',
      transfers: 'none',
    },
    {
      id: 'doctors',
      name: say('Vastaanottoa pitävät lääkärit', 'Läkare med egen mottagning', 'Doctors with a practice here'),
      kind: 'category',
      count: 22,
      role: 'joint-controller',
      arrangement: say(
        'Lääkäri vastaa kirjauksistaan; me säilytämme ne ja vastaamme pyyntöihin.',
        'Läkaren svarar för sina anteckningar; vi förvarar dem och svarar på begäranden.',
        'The doctor answers for what is recorded; we keep it and answer requests.',
      ),
      transfers: 'none',
    },
    {
      id: 'insurers',
      name: say('Vakuutusyhtiöt', 'Försäkringsbolag', 'Insurers'),
      kind: 'category',
      role: 'controller',
      transfers: 'none',
    },
    {
      id: 'video',
      name: 'Visit Video Inc',
      country: 'US',
      role: 'processor',
      category: say('Videoyhteydet', 'Videoförbindelser', 'Video connections'),
      privacyUrl: 'https://video.example/privacy',
      transfers: [
        { country: 'US', mechanism: 'adequacy' },
        { country: 'IN', mechanism: 'scc', copyUrl: 'https://video.example/clauses' },
      ],
    },
    {
      id: 'carrier',
      name: 'Kuljetus Kärry Oy',
      country: 'FI',
      role: 'controller',
      category: say('Kuljetukset', 'Transporter', 'Deliveries'),
      transfers: 'none',
    },
    {
      id: 'payments',
      name: 'Maksuportti Oyj',
      country: 'FI',
      role: 'controller',
      category: say('Maksut', 'Betalningar', 'Payments'),
      transfers: 'none',
    },
    {
      id: 'recruiting-system',
      name: 'Hire Cloud Ltd',
      country: 'GB',
      role: 'processor',
      category: say('Hakemusten järjestelmä', 'System för ansökningar', 'System for applications'),
      transfers: [{ country: 'GB', mechanism: 'adequacy' }],
    },
    {
      id: 'maps',
      name: 'Map Tiles Ltd',
      country: 'CH',
      role: 'controller',
      category: say('Kartat', 'Kartor', 'Maps'),
      privacyUrl: 'https://maps.example/privacy',
      transfers: [{ country: 'CH', mechanism: 'adequacy' }],
    },
  ],
  services: [
    {
      id: 'visit-count',
      name: say('Kävijälaskuri', 'Besöksräknare', 'Visit counter'),
      purpose: 'analytics',
      matches: ['*://*/laskuri/*'],
      trackers: [
        {
          name: '_count',
          lifetime: 'P13M',
          description: say('Erottaa selaimet.', 'Skiljer webbläsare åt.', 'Tells browsers apart.'),
        },
      ],
    },
    {
      id: 'map',
      name: say('Kartta', 'Karta', 'Map'),
      purpose: 'external-content',
      recipient: 'maps',
      matches: ['tiles.maps.example'],
      trackers: [],
    },
  ],
  sensitiveRoutes: ['/ajanvaraus/*', '/apteekki/*', '/ilmoita/*'],
  rights: {
    contact: 'tietosuoja@kanerva.example',
    identification: say(
      'Pyydämme kirjautumaan pankkitunnuksilla.',
      'Vi ber dig logga in med bankkoder.',
      'We ask you to sign in with bank codes.',
    ),
    automatedDecisions: false,
  },
  protection: say(
    'Potilastietoja näkee vain hoitoon osallistuva, ja jokaisesta katselusta jää merkintä.',
    'Bara den som deltar i vården ser patientuppgifter, och varje läsning antecknas.',
    'Only those who take part in the care see patient data, and each look is recorded.',
  ),
  manualMaterial: say(
    'Paperiset lähetteet skannataan ja silputaan samana päivänä.',
    'Remisser på papper skannas och förstörs samma dag.',
    'Referrals on paper are scanned and shredded on the same day.',
  ),
  asProcessor: say(
    'Työterveystarkastukset teemme työnantajien puolesta; niistä vastaa työnantajasi.',
    'Hälsokontroller gör vi för arbetsgivarnas räkning; för dem svarar din arbetsgivare.',
    'We do health checks for employers; your employer answers for them.',
  ),
  publication: say(
    'Potilastarinoita verkkosivuilla, jos suostut',
    'Patientberättelser på webbplatsen, om du samtycker',
    'Patients’ stories on the website, if you consent',
  ),
  notGathered: say('Maksukorttien numeroita', 'Kortnummer', 'Card numbers'),
  notDisclosed: say(
    'Terveystietoja työnantajallesi',
    'Hälsouppgifter till din arbetsgivare',
    'Health data, to your employer',
  ),
  changesTold: say(
    'Merkittävästä muutoksesta kerromme potilaille kirjeellä ennen sen voimaantuloa.',
    'Om en väsentlig ändring berättar vi per brev innan den träder i kraft.',
    'We write to patients before a significant change takes effect.',
  ),
  audience: { minimumAge: 15 },
  register: { url: 'https://register.pilvi.example/kanerva' },
}
