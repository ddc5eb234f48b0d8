import type { BannerTexts } from '../texts.js'

export const pl: BannerTexts = {
  title: 'Czy możemy mierzyć i pamiętać?',
  intro:
    '{controller} prosi Cię o zgodę na następujące cele: {purposes}. Strona działa bez względu na odpowiedź, a zdanie możesz zmienić w każdej chwili.',
  companies: {
    one: '{count} firma otrzymuje dane.',
    few: '{count} firmy otrzymują dane.',
    many: '{count} firm otrzymuje dane.',
    other: '{count} firm otrzymuje dane.',
  },
  atLeast: 'co najmniej {count}',
  notice: 'Polityka prywatności',
  accept: 'Zaakceptuj wszystko',
  refuse: 'Odrzuć wszystko',
  settings: 'Ustawienia',
  reopen: 'Ustawienia plików cookie',
  saved: 'Twój wybór został zapisany.',
  gpc: 'Twoja przeglądarka prosi, abyśmy nie udostępniali Twoich danych. „{accept}” pominęłoby tę prośbę.',
  'purpose.necessary': 'Niezbędne',
  'purpose.preferences': 'Pamiętanie Twoich wyborów',
  'purpose.analytics': 'Statystyki odwiedzin',
  'purpose.demographics': 'Wiek i zainteresowania',
  'purpose.session-replay': 'Odtwarzanie wizyty, aby naprawiać błędy',
  'purpose.social-media': 'Media społecznościowe',
  'purpose.marketing': 'Reklama',
  'purpose.security': 'Wyjaśnianie nadużyć',
}
