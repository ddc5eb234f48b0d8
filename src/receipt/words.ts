import type { AdminLanguage, InEachLanguage } from '../admin/shell/languages.js'
import type { Texts } from '../text/texts.js'

const en = {
  title: 'Proof of your choice',
  language: 'Language',
  intro:
    'The proof shows what you chose, and that the register recorded it. Open the link on the site’s privacy page, or bring the proof here yourself.',
  paste: 'Paste the proof or its link',
  file: 'Or choose the file that you downloaded',
  show: 'Show',
  another: 'Show another proof',
  noReceipt:
    'There is no proof in that. It is a text of three parts with dots between them, or a file that you downloaded here.',
  loading: 'Loading …',
  about: (entry: number, site: string) => `Proof ${entry} of ${site}`,
  recorded: 'Recorded',
  controller: 'Company',
  signature: 'Signature',
  signed: 'Genuine: the register signed this proof, and nobody has changed it.',
  'not-signed': 'Not genuine: this register did not sign this proof, or somebody has changed it.',
  unsupported: 'This browser cannot verify it. Use a newer browser, or “npx evaste verify”.',
  unknownKeys: 'It could not be verified: the register did not send its keys.',
  witnesses: 'Witnesses',
  seen: (size: number, names: string) =>
    `The entry is in the register’s checkpoint number ${size}${names && `, which ${names} signed too`}.`,
  entries: 'What is recorded',
  entry: (number: number) => `Entry ${number}`,
  answered: 'Answered in',
  source: {
    banner: 'the banner',
    settings: 'the settings',
    embed: 'the place of a video or map',
    api: 'a program of the site',
    import: 'another tool, earlier',
  } as Readonly<Record<string, string>>,
  page: 'Site',
  address: 'IP address',
  answers: 'Your answers',
  whatShown: 'What you were shown',
  buttons: {
    title: 'Heading',
    intro: 'Text',
    accept: 'Button',
    refuse: 'Button',
    settings: 'Button',
    notice: 'Link',
  } as Readonly<Record<string, string>>,
  flags: {
    'refusal-less-visible': 'When you answered, “refuse” was harder to see than “accept”.',
    'recordings-destroyed': 'Recordings of faults that you had allowed before were destroyed.',
    'text-hidden': 'When you answered, the text of the question could not be read.',
  } as Readonly<Record<string, string>>,
  notKept: 'The register no longer has the texts of this version.',
  noSecret:
    'This is the proof alone. To see everything that is recorded, and to make a request, open the link on the privacy page with the device on which you chose, or the file that you saved here.',
  gone: 'The register has nothing for this proof any more: it was erased, or its time was up.',
  failed: 'The register did not answer. Try again in a moment.',
  withdraw: 'Withdraw',
  withdrawHow:
    'You withdraw on the site itself, so that it takes effect on your device at once: under “Your choices now” on its privacy page.',
  toNotice: 'To the privacy page',
  save: 'Save',
  saveReceipt: 'Save the proof with its key',
  saveReceiptHow: 'With this file you can come back here. It opens everything on this page, so keep it to yourself.',
  saveData: 'Save everything as data (JSON-LD)',
}

const fi: typeof en = {
  title: 'Todiste valinnastasi',
  language: 'Kieli',
  intro:
    'Todiste näyttää, mitä valitsit, ja että rekisteri kirjasi sen. Avaa linkki sivuston tietosuojasivulta tai tuo todiste tänne itse.',
  paste: 'Liitä todiste tai sen linkki',
  file: 'Tai valitse lataamasi tiedosto',
  show: 'Näytä',
  another: 'Näytä toinen todiste',
  noReceipt:
    'Tässä ei ole todistetta. Se on kolmiosainen teksti, jonka osien välissä on piste, tai täältä ladattu tiedosto.',
  loading: 'Ladataan …',
  about: (entry, site) => `Todiste ${entry}, ${site}`,
  recorded: 'Kirjattu',
  controller: 'Yritys',
  signature: 'Allekirjoitus',
  signed: 'Aito: rekisteri on allekirjoittanut todisteen, eikä kukaan ole muuttanut sitä.',
  'not-signed': 'Ei aito: tämä rekisteri ei ole allekirjoittanut todistetta, tai sitä on muutettu.',
  unsupported: 'Tämä selain ei osaa tarkistaa sitä. Käytä uudempaa selainta tai komentoa ”npx evaste verify”.',
  unknownKeys: 'Sitä ei voitu tarkistaa: rekisteri ei lähettänyt avaimiaan.',
  witnesses: 'Todistajat',
  seen: (size, names) =>
    `Merkintä on rekisterin tarkistuspisteessä numero ${size}${names && `, jonka on allekirjoittanut myös ${names}`}.`,
  entries: 'Mitä on kirjattu',
  entry: (number) => `Merkintä ${number}`,
  answered: 'Vastattu',
  source: {
    banner: 'kysymykseen sivulla',
    settings: 'asetuksissa',
    embed: 'videon tai kartan paikalla',
    api: 'sivuston ohjelmalla',
    import: 'toisella työkalulla aiemmin',
  },
  page: 'Sivusto',
  address: 'IP-osoite',
  answers: 'Vastauksesi',
  whatShown: 'Mitä sinulle näytettiin',
  buttons: {
    title: 'Otsikko',
    intro: 'Teksti',
    accept: 'Painike',
    refuse: 'Painike',
    settings: 'Painike',
    notice: 'Linkki',
  },
  flags: {
    'refusal-less-visible': 'Kun vastasit, kieltävä painike näkyi huonommin kuin hyväksyvä.',
    'recordings-destroyed': 'Aiemmin sallimasi vikatallenteet tuhottiin.',
    'text-hidden': 'Kun vastasit, kysymyksen tekstiä ei voinut lukea.',
  },
  notKept: 'Rekisterissä ei ole enää tämän version tekstejä.',
  noSecret:
    'Tämä on pelkkä todiste. Näet kaiken kirjatun ja voit tehdä pyynnön, kun avaat linkin tietosuojasivulta sillä laitteella, jolla valitsit, tai täältä tallentamasi tiedoston.',
  gone: 'Rekisterissä ei ole enää mitään tälle todisteelle: tiedot on poistettu tai niiden aika on päättynyt.',
  failed: 'Rekisteri ei vastannut. Yritä hetken kuluttua uudelleen.',
  withdraw: 'Peruuta',
  withdrawHow:
    'Peruutat luvan sivustolla, jotta se vaikuttaa laitteellasi heti: tietosuojasivun kohdassa ”Valintasi nyt”.',
  toNotice: 'Tietosuojasivulle',
  save: 'Tallenna',
  saveReceipt: 'Tallenna todiste ja sen avain',
  saveReceiptHow: 'Tällä tiedostolla pääset takaisin tänne. Sillä näkee kaiken tällä sivulla, joten pidä se itselläsi.',
  saveData: 'Tallenna kaikki tietoina (JSON-LD)',
}

const sv: typeof en = {
  title: 'Beviset på ditt val',
  language: 'Språk',
  intro:
    'Beviset visar vad du valde och att registret antecknade det. Öppna länken på webbplatsens integritetssida, eller ta med beviset hit själv.',
  paste: 'Klistra in beviset eller länken till det',
  file: 'Eller välj filen som du laddade ner',
  show: 'Visa',
  another: 'Visa ett annat bevis',
  noReceipt:
    'Här finns inget bevis. Det är en text i tre delar med punkter emellan, eller en fil som du laddade ner här.',
  loading: 'Läser in …',
  about: (entry, site) => `Bevis ${entry}, ${site}`,
  recorded: 'Antecknat',
  controller: 'Företag',
  signature: 'Underskrift',
  signed: 'Äkta: registret har undertecknat beviset och ingen har ändrat det.',
  'not-signed': 'Inte äkta: det här registret har inte undertecknat beviset, eller så har det ändrats.',
  unsupported: 'Den här webbläsaren kan inte kontrollera det. Använd en nyare webbläsare eller ”npx evaste verify”.',
  unknownKeys: 'Det kunde inte kontrolleras: registret skickade inte sina nycklar.',
  witnesses: 'Vittnen',
  seen: (size, names) =>
    `Posten finns i registrets kontrollpunkt nummer ${size}${names && `, som också ${names} har undertecknat`}.`,
  entries: 'Vad som är antecknat',
  entry: (number) => `Post ${number}`,
  answered: 'Besvarat',
  source: {
    banner: 'i frågan på sidan',
    settings: 'i inställningarna',
    embed: 'på en videos eller kartas plats',
    api: 'av ett program på webbplatsen',
    import: 'i ett annat verktyg, tidigare',
  },
  page: 'Webbplats',
  address: 'IP-adress',
  answers: 'Dina svar',
  whatShown: 'Vad du fick se',
  buttons: { title: 'Rubrik', intro: 'Text', accept: 'Knapp', refuse: 'Knapp', settings: 'Knapp', notice: 'Länk' },
  flags: {
    'refusal-less-visible': 'När du svarade syntes ”neka” sämre än ”tillåt”.',
    'recordings-destroyed': 'Felinspelningar som du hade tillåtit tidigare förstördes.',
    'text-hidden': 'När du svarade gick frågans text inte att läsa.',
  },
  notKept: 'Registret har inte längre den här versionens texter.',
  noSecret:
    'Det här är bara beviset. Öppna länken på integritetssidan med enheten där du valde, eller filen som du sparade här, för att se allt som är antecknat och göra en begäran.',
  gone: 'Registret har inte längre något för det här beviset: det har raderats, eller så har tiden gått ut.',
  failed: 'Registret svarade inte. Försök igen om en stund.',
  withdraw: 'Återkalla',
  withdrawHow:
    'Du återkallar på själva webbplatsen, så att det gäller på din enhet genast: under ”Dina val nu” på integritetssidan.',
  toNotice: 'Till integritetssidan',
  save: 'Spara',
  saveReceipt: 'Spara beviset med dess nyckel',
  saveReceiptHow:
    'Med den här filen kommer du tillbaka hit. Den öppnar allt på den här sidan, så behåll den för dig själv.',
  saveData: 'Spara allt som data (JSON-LD)',
}

export type ReceiptWords = typeof en
/** What only this page says. */
export const receiptWords: InEachLanguage<ReceiptWords> = { en, fi, sv }

/** What the notice says too: statuses, purposes and requests. */
export const loadNoticeTexts: InEachLanguage<() => Promise<Texts>> = {
  en: async () => ({ ...(await import('../text/banner/en.js')).en, ...(await import('../text/more/en.js')).en }),
  fi: async () => ({ ...(await import('../text/banner/fi.js')).fi, ...(await import('../text/more/fi.js')).fi }),
  sv: async () => ({ ...(await import('../text/banner/sv.js')).sv, ...(await import('../text/more/sv.js')).sv }),
}

export type ReceiptLanguage = AdminLanguage
