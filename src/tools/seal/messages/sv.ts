import type { SealTexts } from './seal-message.js'

export const sv: SealTexts = {
  'not-sealed':
    'inte förseglad: {why}; om det inte går hindrar <meta http-equiv="Content-Security-Policy" content=""> före skriptets tagg åtminstone Chromium från att läsa i förväg, även sidans egna filer',
  xhtml: 'XHTML saknar document.write, och enbart </template> är ett fel i det; leverera sidan som HTML',
  integrity: 'integrity gäller innehållet i evaste.js; skriv evaste-sealed.js med den filens hash',
  'charset-late': 'webbläsare letar tidigt efter <meta charset>; placera den före skriptets tagg',
  'not-plain': 'ta bort {attribute} från skriptets tagg: det måste köras innan policyraden läses',
  module: 'skriptets tagg måste vara ett vanligt skript, inte en modul',
  early: '{address} begärs innan policyn läses; placera skriptets tagg före detta <{element}>',
  'lost-hint': 'Firefox bortser efter samtycke från {hint} av {address}; utelämna den, för det den anger laddas ändå',
  'lost-import':
    'Firefox kör inte {address} efter samtycke, eftersom den importerar {imported}; skriv await import("{imported}") i den i stället',
  'lost-style':
    'Firefox laddar inte {address} efter samtycke, eftersom en stilmall på sidan importerar den; skriv <link rel="stylesheet"> i stället',
  stopped: 'policyn stoppar {host}, även efter samtycke; ange den i services eller räkna upp den: {allow}',
  'line-missing': 'skriptets tagg har data-sealed, men policyraden följer inte; kör evaste seal',
  'mark-missing': 'en policy följer en skripttagg utan data-sealed, så samtycke upphäver den aldrig; kör evaste seal',
  'seal-old': 'förseglingen hör inte till denna deklaration och sida; kör evaste seal',
  'seal-unneeded': 'inget i deklarationen väntar på samtycke; ta bort data-sealed och policyraden',
  refused: 'nekas',
  leaks: 'läcker',
  lost: 'förloras',
  'permanently-stopped': 'stoppas',
  changed: '{changed} av {pages} sidor ändrade',
  'would-change': '{changed} av {pages} sidor skulle ändras',
  'changed-one': '{changed} av 1 sida ändrad',
  'would-change-one': '{changed} av 1 sida skulle ändras',
  sum: 'Totalt {count}.',
  'sum-refused': 'Totalt {count}, {refused} inte förseglade.',
}
