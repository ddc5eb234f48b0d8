import type { DeclarationFile } from '../declaration/types.js'

/**
 * A company's own wording on top of ours.
 * Accept and refuse are taken together or not at all, so that they stay equal in kind (R64).
 */
export function withOwnWording<Labels extends object>(
  texts: Labels,
  { texts: own }: Pick<DeclarationFile, 'texts'>,
  language: string,
): Labels {
  const { accept, refuse, ...others } = own?.[language] ?? {}
  return { ...texts, ...others, ...(accept && refuse && { accept, refuse }) }
}
