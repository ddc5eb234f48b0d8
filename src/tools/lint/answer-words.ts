/*
 * Words of the question, by language. evaste's own labels pass them in each of its languages; no list of words is complete, so
 * what rests on one is mostly guidance.
 */

/** Words that accept. A plain “yes” does, too. */
export const ACCEPTING: Readonly<Record<string, RegExp>> = {
  fi: /hyväksy|salli|suostu|sopii|^(ok|kyllä|joo)[.!]?$/i,
  sv: /godkänn|accepter|tillåt|samtyck|^(ok|ja)[.!]?$/i,
  en: /accept|allow|agree|consent|^(ok|yes)[.!]?$/i,
  da: /accepter|acceptér|tillad|godkend|^(ok|ja)[.!]?$/i,
  nb: /godta|aksepter|tillat|godkjenn|^(ok|ja)[.!]?$/i,
  is: /samþykk|leyf|^(ok|já)[.!]?$/i,
  de: /akzeptier|annehmen|zustimm|erlaub|einwillig|^(ok|ja)[.!]?$/i,
  nl: /accepteer|accepteren|toesta|toestemm|akkoord|^(ok|ja)[.!]?$/i,
  fr: /accept|autoris|consen|^(ok|oui)[.!]?$/i,
  es: /acept|permit|consient|^(ok|sí)[.!]?$/i,
  pt: /aceit|permit|consinto|concord|^(ok|sim)[.!]?$/i,
  it: /accett|consent|permett|^(ok|sì)[.!]?$/i,
  ro: /accept|permit|sunt de acord|^(ok|da)[.!]?$/i,
  et: /nõustu|luba|^(ok|jah)[.!]?$/i,
  lv: /pieņem|atļau|piekrīt|^(ok|jā)[.!]?$/i,
  lt: /priim|leid(ž|i)|sutink|^(ok|taip)[.!]?$/i,
  pl: /akceptuj|zgadzam|pozw(a|ó)l|zezw(a|ó)l|^(ok|tak)[.!]?$/i,
  cs: /přij|povol|souhlas|^(ok|ano)[.!]?$/i,
  sk: /prij|povol|súhlas|^(ok|áno)[.!]?$/i,
  sl: /sprejm|dovol|strinjam|^(ok|da)[.!]?$/i,
  hr: /prihva|dopust|dozvol|slažem|^(ok|da)[.!]?$/i,
  hu: /elfogad|engedély|hozzájárul|^(ok|igen)[.!]?$/i,
  el: /αποδοχή|αποδέχ|συμφων|επιτρέπ|επίτρεψη|^(ok|ναι)[.!]?$/i,
  bg: /прием|разреш|съглас|^(ок|да)[.!]?$/i,
  uk: /прийня|приймаю|дозвол|погодж|^(ок|так)[.!]?$/i,
  ru: /приня|принимаю|разреш|соглас|^(ок|да)[.!]?$/i,
  ga: /glac|ceadaigh|^(ok)[.!]?$/i,
  mt: /aċċetta|ippermetti|naqbel|^(ok|iva)[.!]?$/i,
  ar: /قبول|أقبل|اقبل|موافق|أوافق|السماح|^نعم[.!]?$/,
}

/** Words that refuse. A plain “no” does; a “no” with an excuse shames the visitor. */
export const REFUSING: Readonly<Record<string, RegExp>> = {
  fi: /hylkää|kieltäy|kiellä|en (hyväksy|salli|suostu)|älä|vain (välttämät|pakolli)|^(ei|en)( kiitos)?[.!]?$/i,
  sv: /avvisa|neka|avböj|tillåt inte|godkänn inte|bara nödvändig|endast nödvändig|^nej( tack)?[.!]?$/i,
  en: /refuse|reject|decline|deny|disagree|(don.t|not) (accept|allow|agree)|only (necessary|essential)|(necessary|essential) only|^no( thanks)?[.!]?$/i,
  da: /afvis|afslå|kun nødvendig|^nej( tak)?[.!]?$/i,
  nb: /avvis|avslå|bare nødvendig|kun nødvendig|^nei( takk)?[.!]?$/i,
  is: /hafna|neita|aðeins nauðsynleg|^nei( takk)?[.!]?$/i,
  de: /ablehn|verweiger|nicht (erlaub|zustimm)|nur (notwendig|erforderlich)|^nein( danke)?[.!]?$/i,
  nl: /weiger|afwijz|niet toestaan|alleen noodzakelijk|^nee( bedankt)?[.!]?$/i,
  fr: /refus|rejet|continuer sans accepter|uniquement nécessaire|^non( merci)?[.!]?$/i,
  es: /rechaz|deneg|solo necesari|^no( gracias)?[.!]?$/i,
  pt: /recus|rejeit|não (aceit|permit)|apenas necessári|^não( obrigad[oa])?[.!]?$/i,
  it: /rifiut|nega|solo necessari|^no( grazie)?[.!]?$/i,
  ro: /refuz|resping|nu (accept|permit)|doar necesare|^nu( mulțumesc)?[.!]?$/i,
  et: /keeldu|keela|ei nõustu|ainult vajalik|^ei( aitäh)?[.!]?$/i,
  lv: /noraid|atteik|neatļau|nepiekrīt|tikai nepieciešam|^nē( paldies)?[.!]?$/i,
  lt: /atmes|atsisak|neleid|nesutink|tik būtin|^ne( ačiū)?[.!]?$/i,
  pl: /odrzu|odm(a|ó)w|nie (zgadzam|zezwalam|akceptuj)|tylko niezbędn|^nie( dziękuję)?[.!]?$/i,
  cs: /odmít|nepovol|nesouhlas|pouze nezbytn|^ne( děkuji)?[.!]?$/i,
  sk: /odmiet|nepovol|nesúhlas|iba nevyhnutn|^nie( ďakujem)?[.!]?$/i,
  sl: /zavrn|ne (dovol|strinjam|sprejm)|samo nujn|^ne( hvala)?[.!]?$/i,
  hr: /odbij|ne (dopušt|dozvol|slažem|prihva)|samo nužn|^ne( hvala)?[.!]?$/i,
  hu: /elutasít|nem (fogad|engedély|járul)|csak szükséges|^nem( köszönöm)?[.!]?$/i,
  el: /απόρριψη|απορρίπτ|άρνηση|αρνούμαι|μόνο (τα )?απαραίτητα|^όχι( ευχαριστώ)?[.!]?$/i,
  bg: /отказ|отхвърл|не (прием|разреш|съм съглас)|само необходим|^не( благодаря)?[.!]?$/i,
  uk: /відхил|відмов|не (дозвол|погодж|приймаю)|лише необхідн|^ні( дякую)?[.!]?$/i,
  ru: /отклон|отказ|не (разреш|соглас|принима)|только необходим|^нет( спасибо)?[.!]?$/i,
  ga: /diúlt|riachtanacha amháin|^ní hea[.!]?$/i,
  mt: /irrifjuta|tiċħad|tippermettix|biss neċessarj|^le( grazzi)?[.!]?$/i,
  ar: /رفض|ارفض|أرفض|عدم السماح|لا أوافق|لا أقبل|الضروري فقط|^لا( شكرا)?[.!]?$/,
}

/** What refusing is said to cost, as in “Refuse and miss out” (R64). */
export const SHAMING =
  /menet(tä|ä)|huono|itsekä|rajoite|tylsä|täyteen hintaan|\b(lose|miss|worse|selfish|limited|boring|full price|do(n.t| not) care|hate)\b|förlor|missa|sämre|självisk|begränsa|fullt pris|mist|dårlig|begrænse|begrens|verpass|verlier|verzicht|schlechter|eingeschränkt|perdre|manquer|moins bien|limité|perder|peor|limitad|perdere|peggio|limitat|verlies|slechter|beperkt|kaota|halvem|piiratud|strac|gorsz|ogranicz|pior/i

/** That the site is only for visitors who agree (R52). */
export const NO_CHOICE = [
  /(vaatii|edellyttää|ei toimi).{0,60}(eväst|suostumu|hyväksy)|(käyttämällä|jatkamalla).{0,60}hyväksy|hyväksy.{0,30}jatkaakse/i,
  /(must|required to|have to).{0,20}(accept|agree|consent)|by (using|continuing).{0,60}(accept|agree|consent)|(accept|agree|consent).{0,30}to (continue|proceed|read on|enter)/i,
  /(måste|kräver).{0,40}(godkänn|samtyck|kakor)|godkänn.{0,30}för att (fortsätta|läsa)/i,
  /(akzeptier|zustimm|stimmen sie).{0,40}um (fortzufahren|weiterzulesen|weiter zu)|(müssen|erforderlich).{0,40}(akzeptier|zustimm|cookies)/i,
  /accept.{0,40}pour (continuer|poursuivre|accéder|lire)|acept.{0,40}para (continuar|seguir|acceder)|accett.{0,40}per (continuare|proseguire|accedere)|aceit.{0,40}para (continuar|aceder)/i,
  /accepteer.{0,40}om (door|verder)|(acceptér|godkend).{0,40}for at (fortsætte|læse)|(godta|aksepter).{0,40}for å (fortsette|lese)|nõustu.{0,40}(jätka|et lugeda)|akceptuj.{0,40}(aby|żeby) (kontynuować|czytać)/i,
] as const

/** What frightens more than the question of consent (R54). */
export const MISLEADING =
  /turvalli|tietoturva|päivity|varoitu|virus|security|safety|update|warning|alert|säkerhet|uppdater|varning|sicherheit|warnung|aktualisier|sécurité|mise à jour|avertissement|seguridad|actualización|advertencia|sicurezza|aggiornamento|avviso di|segurança|atualização|beveilig|waarschuw|sikkerhed|sikkerhet|advarsel|opdatering|oppdatering|turvali|hoiatus|uuendus|bezpiecze|ostrzeż|aktualizac/i

/** An unrelated matter, such as a newsletter, a discount or terms (R63). */
export const OTHER_MATTER =
  /uutiskirje|alennu|etukood|arvonta|käyttöehdo|lahjakort|newsletter|discount|coupon|voucher|prize|gift|\d ?% off|terms of (use|service)|nyhetsbrev|rabatt|utlottning|användarvillkor|presentkort|gutschein|gewinnspiel|\bAGB\b|rabais|remise|réduction|concours|infolettre|conditions générales|boletín|descuento|sorteo|sconto|concorso|desconto|korting|nieuwsbrief|nyhedsbrev|\brabat\b|gavekort|uudiskir|allahindlus|zniżk|regulamin/i

/** How much time the visitor has, or what happens when it is over (R50). A time that is remembered is in placeholders. */
export const TIME_PRESSURE =
  /\d+ ?(s|sek|min|h)(?!\p{L})|\d+ ?(seku|minuu|tunti|tunnin|second|minute|hour|sekund|minut|timm|stunde|seconde|heure|segundo|hora|secondo|ora(?!\p{L})|seconden|uur|godzin)|(vielä|enää) \d|kiire|vain tänään|hurry|last chance|only today|expires|skynda|bara i dag|endast idag|nur heute|beeil|dépêche|seulement aujourd/iu
