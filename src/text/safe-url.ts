/** An address from outside as a link's target, or undefined: only http, https and mailto, or a path on the site (R127). */
export function safeUrl(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address, 'https://site.example')) return undefined
  const { protocol } = new URL(address, 'https://site.example')
  return /^(https?|mailto):$/.test(protocol) ? address : undefined
}
