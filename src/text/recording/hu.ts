import type { RecordingTexts } from '../recording-texts.js'

export const hu: RecordingTexts = {
  recording: 'Felvétel folyik',
  stop: 'Felvétel leállítása',
  title: 'Hiba jelentése',
  what: 'Mi történt?',
  explain:
    'Ezzel együtt az oldalon töltött utolsó percek felvétele is elmegy. A szöveg, a mezők és a képek el vannak fedve benne.',
  care: 'Amit ide ír, azt nem fedjük el. Ne írjon jelszót vagy kártyaszámot.',
  preview: 'Mutassa, mit küldünk el',
  previewed: 'Ezt küldjük el',
  again: 'Lejátszás újra',
  send: 'Küldés',
  cancel: 'Ne küldje el',
  sending: 'Küldés…',
  thanks: 'Köszönjük. A felvétel száma: {id}.',
  until: 'Legkésőbb ekkor töröljük: {date}.',
  notAllowed: 'Semmit sem küldtünk el. A nyilvántartás még nem ismeri a hozzájárulását, vagy az már véget ért.',
  tooLarge: 'Semmit sem küldtünk el. A felvétel túl nagy.',
  later: 'Semmit sem küldtünk el, mert nem jött válasz. Próbálja meg később.',
  none: 'Itt semmit sem rögzítünk, ezért nincs mit elküldeni. A felvételhez az Ön hozzájárulása kell.',
  settings: 'Beállítások megnyitása',
  write: 'Írjon nekünk: {email}',
  unplayable: 'A felvételt nem lehet megmutatni.',
  close: 'Bezárás',
}
