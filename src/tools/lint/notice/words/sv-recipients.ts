import type { Statement } from '../notice-words.js'

/** Who receives data from a controller, and what they do with it. */
const ACTOR =
  /(revisor|redovisnings|bokförings?(byrå|firma)|(?<!\p{L})bank(en|er)?(?!\p{L})|skatte(verket|förvaltning|myndighet)|polis|försäkring|budfirm|postnord|posten|domstol|styrelse|sakkunni|expert|leverantör|driftare|förvaltare|förbund|inkasso|kommunen|regionen|myndighet|bolag|företag|partner|lägergård|skola|entreprenör|läkare|sjukhus|laborator|tryckeri|arrangör|byrå)/u
const GETS =
  /((?<!\p{L})(får|ser|ses|läser|läses|hanterar|behandlar|sköter|sköts|förmedla[rs]|titta|tittar|lagrar|driver|drivs|trycker)(?!\p{L})|tar del|tillgång|(finns|ligger|lagras)[^.]{0,40}(?<!\p{L})hos|(anmäls|skickas|lämnas|ges|rapporteras|går|skickar|lämnar|ger) [^.]{0,20}till(?!\p{L}))/u

/** R06, in Swedish. */
export const svRecipients: readonly Statement[] = [
  {
    core: /stannar mellan|(?<!\p{L})(vår|vårt|våra) \p{L}+ (ser|får|läser)(?!\p{L})|säljer (inget|inga|aldrig|inte)/iu,
  },
  {
    core: /(lämnar|skickar|ger) [^.]{0,40}uppgift\p{L}* till|(annons|reklam|tjänst)\p{L}*[^.]{0,20}(samla|får|hämta)|(från|via) (Google|Facebook|Meta)(?!\p{L})/iu,
  },
  { core: /\p{L}{3,}/u, kind: 'recipients', not: /bara till det avtalade|@|ombud|\?$/i },
  {
    core: new RegExp(`${ACTOR.source}[^.]{0,60}${GETS.source}|${GETS.source}[^.]{0,60}${ACTOR.source}`, 'iu'),
    not: /klag|samtyck|du får|rätt att|remitterande|får vi |vi får|bryt/i,
  },
  {
    core: /(utomstående|andra|övriga) (får|ser|läser|har)[^.]{0,20} (inte|inga|inget)|(?<!\p{L})(ingen|inga) (annan|andra|utomstående|övriga)|(ser|får|läser|har) (\p{L}+ )?ingen (utanför|utom)|ingen (utanför|utom)[^.]{0,30}(ser|får|läser)/iu,
    not: /\bEU\b|\bEES\b/,
  },
  {
    core: /lämna\p{L}* (inte )?(ut|vidare)|(?<!\p{L})(lämnas|går|skickas) (\p{L}+ )?till|(?<!\p{L})dela(r|s)(?!\p{L})|överlåt|överlämn|mottagar|biträde|leverantör|underleverantör|partner|får (ta del|uppgift|dina|det |de |veta|bara|endast)|byrå|företag|revisor|myndighet|stannar hos|räkning/iu,
    hint: /lämna|driv(s|er)|sköt(s|er)|(?<!\p{L})dela|mottag|biträde|leverantör|partner|får|ta del|skickas|anlitar|stannar|räkning|överlåt/iu,
    not: /\bEU\b|\bEES\b|tredje ?land|klag|samtyck/i,
  },
  {
    core: /(sköt|driv|trycker|levererar|hantera|anlita)\p{L}*[^.]{0,40}\p{Lu}\S* (AB|Ab|Oy|Ltd|Inc)|\p{Lu}\S* (AB|Ab|Oy|Ltd|Inc)[^.]{0,30} (sköter|driver|trycker|levererar|hanterar)/u,
  },
]
