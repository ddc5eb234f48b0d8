import { areEqualInKind } from '../declaration/answer-labels.js'
import type { DeclarationFile } from '../declaration/types.js'

/**
 * A company's own wording on top of ours.
 * Accept and refuse are taken together or not at all, and only where they are equal in kind (R64).
 */
export function withOwnWording<Labels extends object>(
  texts: Labels,
  { texts: own }: Pick<DeclarationFile, 'texts'>,
  language: string,
): Labels {
  const { accept, refuse, ...others } = own?.[language] ?? {}
  return { ...texts, ...others, ...(areEqualInKind(accept, refuse) && { accept, refuse }) }
}
