import type { ReceiptWords } from './words.js'

export const receiptSv: ReceiptWords = {
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
  recordings: 'Felinspelningar',
  recordingsHow:
    'Du lät webbplatsen spela in en sida så att ett fel kan hittas. Det du skrev och läste är maskerat, om webbplatsens integritetspolicy inte säger något annat. Du kan spara varje inspelning eller ta bort den nu.',
  recordingOf: (time) => `Inspelning ${time}`,
  recordingWhy: 'Orsak',
  recordingWhys: {
    report: 'du anmälde ett fel',
    error: 'ett fel inträffade på sidan',
    always: 'webbplatsen spelar in varje besök som tillåter det',
  },
  recordingUntil: 'Tas bort av sig själv senast',
  recordingSave: 'Spara inspelningen',
  recordingDelete: 'Ta bort inspelningen',
  recordingDeleted: 'Inspelningen är borttagen, och ingen kan läsa den längre.',
  save: 'Spara',
  saveReceipt: 'Spara beviset med dess nyckel',
  saveReceiptHow:
    'Med den här filen kommer du tillbaka hit. Den öppnar allt på den här sidan, så behåll den för dig själv.',
  saveData: 'Spara allt som data (JSON-LD)',
}
