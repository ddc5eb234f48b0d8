import { pickText } from '../../declaration/pick-text.js'
import { resolveUrl } from '../../declaration/resolve-url.js'
import type { Declaration } from '../../declaration/types.js'
import type { ConsentRecord, ReceiptClaims } from '../../record/record.js'

/** On whose behalf the register signs, and where rights are exercised. */
export type Issuer = Pick<ReceiptClaims, 'register' | 'controller' | 'rights'>

/** The issuer of a receipt; without a declaration, the site itself. */
export function issuerOf(
  { origin, language, notice }: Pick<ConsentRecord, 'origin' | 'language' | 'notice'>,
  declaration: Declaration | null,
): Issuer {
  const { controller, rights, register, languages = [] } = declaration ?? {}
  return {
    register: absolute(register?.url ?? '/', origin),
    controller: controller?.name ?? origin,
    rights:
      pickText(rights?.requestUrl, { languages }, language) ??
      pickText(rights?.contact, { languages }, language) ??
      controller?.email ??
      absolute(notice.url, origin),
  }
}

const absolute = (url: string, origin: string): string => resolveUrl(url, origin)?.href ?? url
