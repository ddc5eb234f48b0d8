import type { Statement } from '../notice-words.js'

/** Who receives data from a controller, and what they do with it. */
const ACTOR =
  /(accountant|auditor|book-?keep|\bbank|tax (office|authorit|people)|police|insurer|courier|postal|post office|court|counsel|\bboard\b|expert|supplier|vendor|contractor|operator|\bagent|association|federation|council|committee|local authority|collection agenc|\bagency|ministry|compan(y|ies)|\bfirms?\b|printer|carrier|hotelier|landlord|\bGP\b|hospital|lab(orator)?|\bschools?\b|tax man)/
const GETS =
  /\b(gets?|receives?|sees?|reads?|told|handles?|carr(y|ies)|looks after|(services|processes|processed|hosts|prints|delivers|sends|manages|runs) (it|them|our|the|your)|access|may look|can look|given|obtains?|shown|passed|pass(es|ing)? [^.]{0,20}on|reported|sent|seen|read by|filed|handed|acts? for us|on our behalf)\b/

/** R06, in English. */
export const enRecipients: readonly Statement[] = [
  {
    core: /stays between|\bwe (also |may )?(give|hand|pass|send|report|forward|supply) [^.]{0,40} to (?!you)|\b(gets?|receives?|sees?) (the )?(data|details)\b|\bour \w+ (sees?|gets?|receives?|reads?)\b|\b(we )?(never )?sell (nothing|none|no|it)/i,
    not: /\bEU\b|\bEEA\b|newsletter|if you (ask|consent)/i,
  },
  { core: /\p{L}{3,}/u, kind: 'recipients', not: /only as agreed/i },
  {
    core: /disclos|share|forwarded|recipient|processor|provider|subcontractor|partner|receive|pass(ed)? on|accountant|courier|insurer|nobody else|authorit|may ask to see|\bsent to|(passed|given|handed|goes?|go) to|helps? us|works? for us/i,
    hint: /disclos|shar|forward|recipient|processor|provider|subcontract|partner|receive|pass|nobody else|\bsent|(passed|given|handed|goes?|go) to|see|let /i,
    not: /\bEU\b|\bEEA\b|European|third countr|you receive|controller is|complain|consented|signed up|subscrib|opted|\byou (can|may)\b|right to/i,
  },
  {
    core: new RegExp(
      `${ACTOR.source}[^.]{0,60}${GETS.source}|${GETS.source}[^.]{0,60}${ACTOR.source}|\\b(nobody|no one|no-one|none|no outsiders?)\\b[^.]{0,40} (else|besides|gets?|sees?|reads?|receives?|looks?|learns?)|no others`,
      'i',
    ),
    not: /complain|consented|signed up|subscrib|you receive|\byou (can|may)\b|right to|referred you|we (get|receive|obtain)[^.]{0,60} from/i,
  },
  { core: /\b(run|hosted|handled|delivered|printed|supplied|processed|supported) by [^.]{0,30}\p{Lu}/u },
]
