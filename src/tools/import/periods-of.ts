/** Units by their ISO 8601 letter. */
const UNITS: Readonly<Record<string, RegExp>> = {
  Y: /^(vuo|v$|år|year)/i,
  M: /^(kuukau|kk|månad|month)/i,
  W: /^(viik|veck|week)/i,
  D: /^(päiv|vrk|vuorokau|dag|dygn|day)/i,
}
const NUMBERS: readonly RegExp[] = [
  /^(yksi|yhden|ett?|en|one|a)$/i,
  /^(kaksi|kahden|två|two)$/i,
  /^(kolme|kolmen|tre|three)$/i,
  /^(neljä|neljän|fyra|four)$/i,
  /^(viisi|viiden|fem|five)$/i,
  /^(kuusi|kuuden|sex|six)$/i,
  /^(seitsemän|sju|seven)$/i,
  /^(kahdeksan|åtta|eight)$/i,
  /^(yhdeksän|nio|nine)$/i,
  /^(kymmenen|tio|ten)$/i,
]

/** Every period in a text as an ISO 8601 duration, in figures or words: “kuusi vuotta” is `P6Y`. */
export function periodsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\p{L}\d.])(\d{1,3}|\p{L}{1,9}) ?(?=(\p{L}+))/gu)].flatMap(
    ([, count = '', unit = '']) => {
      const number = /\d/.test(count) ? Number(count) : NUMBERS.findIndex((word) => word.test(count)) + 1
      const letter = Object.keys(UNITS).find((one) => UNITS[one]?.test(unit))
      if (number > 0 && letter !== undefined) return [`P${number}${letter}`]
      return []
    },
  )
}
