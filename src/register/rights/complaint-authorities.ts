import { pickText } from '../../declaration/pick-text.js'
import type { Declaration } from '../../declaration/types.js'
import { nationalAuthorities } from '../../notice/national-authorities.js'

/** Where a person may complain about a refusal (GDPR 12(4)). */
export interface ComplaintAuthority {
  readonly name: string
  /** A web page or a `mailto:` address. */
  readonly url?: string
}

const OMBUDSMAN: Readonly<Record<string, string>> = {
  fi: 'Tietosuojavaltuutetun toimisto',
  sv: 'Dataombudsmannens byrå',
  en: 'Office of the Data Protection Ombudsman',
}

/**
 * The authorities that a declaration names, or the data protection authority of the controller's country; the same as in
 * the notice. Empty if the country is outside the EEA.
 */
export function complaintAuthorities(declaration: Declaration, language: string): readonly ComplaintAuthority[] {
  const { rights, controller } = declaration
  const declared = rights?.authorities ?? []
  if (declared.length > 0)
    return declared.map(({ name, url, email }) => ({
      name: pickText(name, declaration, language) ?? '',
      ...(url !== undefined && { url }),
      ...(url === undefined && email !== undefined && { url: `mailto:${email}` }),
    }))
  const { country = 'FI' } = controller
  const [base = ''] = language.split('-')
  if (/^(FI|AX)$/.test(country)) return [{ name: OMBUDSMAN[base] ?? OMBUDSMAN.fi ?? '', url: 'https://tietosuoja.fi' }]
  const authority = nationalAuthorities[country]
  return authority ? [authority] : []
}
