const FINNISH_WEIGHTS = [7, 9, 10, 5, 8, 4, 2]

/** A Finnish business ID (1234567-8) with a valid check digit. */
function isFinnish(id: string): boolean {
  const [digits = '', check = ''] = id.split('-')
  const rest = FINNISH_WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11
  return rest !== 1 && Number(check) === (rest === 0 ? 0 : 11 - rest)
}

/** A Swedish organisation number (556000-0000) with a valid check digit (Luhn). */
function isSwedish(id: string): boolean {
  const sum = [...id.replace('-', '')].reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/**
 * The first Finnish or Swedish business ID in a text.
 *
 * @returns `isValid`: whether its check digit is valid; an invalid one is a typing error or a placeholder.
 */
export function findBusinessId(text: string): { readonly id: string; readonly isValid: boolean } | null {
  const id = /(?<![\d-])(\d{7}-\d|\d{6}-\d{4})(?![\d-])/.exec(text)?.[0]
  if (id === undefined) return null
  return { id, isValid: /^\d{7}-/.test(id) ? isFinnish(id) : isSwedish(id) }
}
