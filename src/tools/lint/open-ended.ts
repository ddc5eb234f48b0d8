/** A time that only the controller can know: as long as it finds it necessary, or as some law allows. */
const ENDS = [
  // for as long as it takes
  /(niin (kauan|pitkään)|sen ajan) kuin (se |ne |me )?(on |ovat )?(tarpe|tarvi|katso|hyödy|perustel)|(tarpeellisen|tarvittavan|välttämättömän|kohtuullisen|rajoittamattoman) ajan|toistaiseksi/,
  /(as|so) long as (it is |they are |is |are |we |the company )?(it )?(\w+ )?(necessary|need|needed|required|consider|deem|appropriate|useful|relevant)|until further notice|(a|for a) reasonable (time|period)/,
  /så länge (det|de|som|vi|uppgifterna)? ?(\p{L}+ )?(behöv|nödvändig|krävs|anser|relevant)|tills vidare|(en )?skälig tid/u,
  /niin kauan kuin (liike)?toimin\p{L}+ (edellyttä|vaati|tarvits)|(as|so) long as (our|the|its) (business|operations?|activit\p{L}+) (requires?|needs?|demands?)|så länge (det finns (skäl|anledning|behov)|verksamheten)/u,
  /for (the|such|as long a|whatever) (duration|period|time) (that |as |which )?(is |may be |we )?(needed|need|necessary|required)/,
  // the same in languages that lint of notices does not read
  /so ?lange,? (wie )?(es |dies |das )?(nötig|notwendig|erforderlich)|(aussi|tant) (longtemps )?que (nécessaire|cela est nécessaire|besoin)|le temps nécessaire/,
  /mientras sea necesari|(el|durante el) tiempo (que sea )?necesario|per il tempo (strettamente )?necessario|finché (è )?necessari|pelo tempo necessário|enquanto for necessári/,
  /nii kaua,? kui (on )?(vaja|tarvilik)|tak długo,? jak (to |jest )?(jest )?(konieczne|potrzebne|niezbędne)|przez czas niezbędny|så (længe|lenge) (det|som) (er )?nødvendig|zo ?lang (als )?(dit )?(nodig|noodzakelijk)/,
  // for as long as a law or a purpose of no name has it
  /niin (kauan|pitkään) kuin (laki|lainsäädäntö|tarkoitus|käyttötarkoitus)(?!\p{L})|(kunnes|kun) (\p{L}+ )?(käyttö)?tarkoitus (on )?(täytty|toteutun|saavutet)/u,
  /as long as (the )?(law|legislation|purpose)|(until|once|when) (the |its |their )?purposes? (is|are|has been|have been) (fulfilled|achieved|served|met)|as long as (it |this )?serves/,
  /så länge (som )?(lagen|lagstiftningen|ändamålet)|(tills|när) ändamålet (är|har) (uppfyll|uppnå)/,
  // as its controller decides, or has written elsewhere
  /(kunnes|kun) (me )?(päätämme|haluamme)|(until|when) we (decide|choose|want)|(tills|när) vi (beslutar|väljer)/,
  /(säilytys|hävitys|arkisto)(suunnitelma|aikataulu|käytäntö)mme|(our|the company.s) (data )?(retention|storage) (policy|schedule)|(vår|våra) (gallrings|lagrings)(plan|polic|rutin)/,
  // until it is no longer needed
  /(kun|kunnes|heti kun)[^.]{0,40}(ei|eivät|emme)(?!\p{L})[^.]{0,20}(tarvi|tarpe)|tarpeettom/u,
  /(until|when|once)[^.]{0,40}(no longer|not)[^.]{0,20}(need|necessary|require|relevant)/,
  /(när|tills|så snart)[^.]{0,40}(inte|inget)(?!\p{L})[^.]{0,20}(behöv|nödvändig|relevant|krävs)/u,
  // as a law says that is not named
  /lain (sallima|salliman|vaatima|vaatiman|edellyttämä|mukai)|(voimassa olevan )?lainsäädännön (mukai|edellyttämä|sallima)/,
  /(as|in accordance with|under|where|that) (the )?(applicable |relevant )?(law|legislation|statute)s?( requires?| allows?| permits?)?[ .]*$|(required|allowed|permitted) by (the )?(applicable )?(law|legislation)/,
  /(enligt|i enlighet med) (gällande|tillämplig) (lag|rätt)|(som|den tid) lag(en)? (kräver|tillåter|medger)/,
  // for ever
  /pysyvästi|jatkuvasti|ei (koskaan )?(poisteta|hävitetä)|määrittelemättömän/,
  /indefinite|for ever|forever|permanent|(never|not) (deleted|erased)/,
  /permanent|för alltid|(aldrig|inte)(?!\p{L})[^.]{0,10}(raderas|gallras)|raderas (inte|aldrig)|obestämd/u,
]

/** An act or a number, which one can look up or compute. */
const NAMED =
  /\d|\p{L}{4,}la(ki|in|issa)(?!\p{L})|\p{Lu}\p{L}+ (\p{L}+ )?(Act|Code)|\p{L}{3,}lagen(?!\p{L})|arkis|arkiv|archiv/u

/** R08: whether nothing can be computed from these words. */
export const isOpenEnded = (text: string): boolean =>
  !NAMED.test(text) && ENDS.some((end) => new RegExp(end.source, 'iu').test(text))
