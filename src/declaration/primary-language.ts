/** The language of a tag, in lower case. Norwegian pages use `no`, and some `nn`; evaste and most declarations use `nb`. */
export const primaryLanguage = (tag: string): string =>
  tag
    .toLowerCase()
    .split('-')[0]!
    .replace(/^n[no]$/, 'nb')
