/** A caller as reported by Chromium's debugging protocol. */
export interface Initiator {
  readonly type: string
  readonly url?: string
  readonly stack?: CallStack
}

interface CallStack {
  readonly callFrames: readonly { readonly url: string }[]
  readonly parent?: CallStack
}

// evaste forwards the calls that it allows, so the caller is the code that called evaste.
const EVASTE = /\/evaste(?:-[a-z-]+)?\.js(?:[?#]|$)/

/** The script that made a request, or the document that names it. */
export function callerOf({ url, stack }: Initiator): string | undefined {
  const urls: string[] = []
  for (let at = stack; at && urls.length < 50; at = at.parent) urls.push(...at.callFrames.map((frame) => frame.url))
  return firstOf(urls) ?? url
}

/** The script that a stack trace of V8 leads to. */
export const callerIn = (stack: string): string | undefined =>
  firstOf([...stack.matchAll(/(https?:\/\/[^\s()]+?):\d+:\d+/g)].map(([, url = '']) => url))

function firstOf(urls: readonly string[]): string | undefined {
  const named = urls.filter((url) => /^https?:/.test(url))
  return named.find((url) => !EVASTE.test(url)) ?? named[0]
}
