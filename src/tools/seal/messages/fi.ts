import type { SealTexts } from './seal-message.js'

export const fi: SealTexts = {
  'not-sealed':
    'ei sinetöity: {why}; jos se ei käy, <meta http-equiv="Content-Security-Policy" content=""> ennen skriptin tagia estää ainakin Chromiumia lataamasta ennakkoon, myös sivuston omia tiedostoja',
  xhtml: 'XHTML:ssä ei ole document.write-kutsua, ja pelkkä </template> on siinä virhe; tarjoile sivu HTML:nä',
  integrity: 'integrity koskee tiedoston evaste.js sisältöä; kirjoita evaste-sealed.js ja sen oma tiiviste',
  'charset-late': 'selaimet etsivät <meta charset> -elementtiä alusta; siirrä se ennen skriptin tagia',
  'not-plain': 'poista {attribute} skriptin tagista: sen on suoriuduttava ennen kuin sääntörivi luetaan',
  module: 'skriptin tagin on oltava tavallinen skripti, ei moduuli',
  early: '{address} pyydetään ennen kuin säännöt luetaan; siirrä skriptin tagi ennen tätä elementtiä <{element}>',
  'lost-hint':
    'Firefox ohittaa suostumuksen jälkeen vihjeen {hint}: {address}; jätä se pois, sillä tiedosto latautuu ilmankin',
  'lost-import':
    'Firefox ei suorita tiedostoa {address} suostumuksen jälkeen, koska se tuo tiedoston {imported}; kirjoita siihen await import("{imported}")',
  'lost-style':
    'Firefox ei lataa tiedostoa {address} suostumuksen jälkeen, koska sivulla oleva tyyli tuo sen; kirjoita <link rel="stylesheet">',
  stopped:
    'säännöt estävät palvelimen {host} myös suostumuksen jälkeen; ilmoita se kohdassa services tai luettele se: {allow}',
  'line-missing': 'skriptin tagissa on data-sealed, mutta sääntörivi ei seuraa sitä; suorita evaste seal',
  'mark-missing':
    'säännöt seuraavat skriptin tagia, jossa ei ole data-sealed, joten suostumus ei poista niitä; suorita evaste seal',
  'seal-old': 'sinetti ei vastaa tätä ilmoitusta ja sivua; suorita evaste seal',
  'seal-unneeded': 'mikään ilmoituksessa ei odota suostumusta; poista data-sealed ja sääntörivi',
  refused: 'ei käy',
  leaks: 'vuotaa',
  lost: 'katoaa',
  'permanently-stopped': 'estyy',
  changed: 'muutettu {changed}/{pages} sivua',
  'would-change': 'muuttuisi {changed}/{pages} sivua',
  'changed-one': 'muutettu {changed}/1 sivu',
  'would-change-one': 'muuttuisi {changed}/1 sivu',
  sum: 'Yhteensä {count}.',
  'sum-refused': 'Yhteensä {count}, {refused} jäi sinetöimättä.',
}
