import type { HeadingWords } from '../section-kinds.js'

export const enHeadings: HeadingWords = {
  officer: /data protection officer|privacy officer|\bDPO\b/i,
  withdrawal: /withdraw|changing your mind|saying no|revok|(remov|tak)[^.]{0,20}(back|your consent)/i,
  complaint: /complain|supervisory authority|regulator|(not |un)happy|dissatisf|moaning/i,
  provision:
    /compulsory or|voluntary|(have to|must you|must i) (tell|give|answer|provide)|must i\b|is it (a )?must|what (you|i) must|(do|must) (you|i) (have to|need to|give|provide|tell)|do (i|you|we) need|compulsory|mandatory|(statutory|contractual) (or contractual )?requirement|if you (do not|don.t)|(do not|don.t) want to (give|tell|share|provide)|obligatory|obligation to (provide|give)|^\W*obligation\W*$|provision of (your )?(personal )?data|(providing|giving) (your |the )?(personal )?(data|information|details)|failure to provide|is (it|the data|the information) required|(data|information) required/i,
  contact: /contact (person|point|details|us)|how to (contact|reach)/i,
  date: /effective date|updated|last (changed|reviewed)|^\W*(version|changed)\W*$/i,
  registerName: /name of (the )?(file|register)/i,
  transfers:
    /(transfer|outside|going)[^.]*(\bEU\b|\bEEA\b|\bUS\b|countr|abroad|international)|international transfer|(which|what) countr|leaves? (the )?(uk|eu|eea|europe)|(outside|out of) europe|abroad|^[^\p{L}]*(transfers?|countries)[^\p{L}]*$/iu,
  manual: /paper (records|material)/i,
  automated:
    /automat|profiling|scoring|(without|no) human|machines?(?!\p{L})|robots?(?!\p{L})|^\W*(the )?computers?\W*$|computers?[^.]{0,25}(decid|choos|mak)|algorithm|^[^\p{L}]*decisions?\W*$|(?<!\p{L})AI(?!\p{L})/iu,
  cookies: /cookie/i,
  retention:
    /retention|how long|storage|\bkept\b|keeping|(is|are|do|does|we)[^.]{0,20}(gone|delete|erase|throw)|^\W*(deleted|periods?)\W*$/i,
  sources:
    /sources?\b|provenance|where (do |did )?(we|you) (get|got)|where (the data comes|it comes)|how we get|^\W*from\W*$/i,
  recipients:
    /recipients?|disclos|handover|(who|whom) (else )?(gets?|sees?|receives?|has|handles?|do we|we|can i)|sharing|share (it )?with|seen by|who looks|where to\b(?! (complain|turn|go))|third part|partners?(?!\p{L})|(companies|people|those) (that|who) help|^[^\p{L}]*to[^\p{L}]*$/iu,
  data: /data (content|we (collect|use|process))|(what|which|categories of|type of) (personal )?(data|information)|information (we collect|content)/i,
  rights: /your rights|right (to|of)|rights|(what )?you (may|can)(?!\p{L})|(may|can) ask for|your (say|choices|turn)/iu,
  purpose: /purposes?|why we|how we use|^\W*(why|reason)\W*$/i,
  basis: /legal (bas|ground)|lawful|why we may|\bground|\bbas[ie]s\b|article 6|allowed/i,
  protection: /protection of|register protection|security/i,
  controller: /controller|holder of (the )?register|who we are|who.s behind|who is responsible|^\W*who\W*$/i,
}
