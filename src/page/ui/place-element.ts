import { whenParsed } from './when-parsed.js'

/** Marks of frameworks that hydrate the whole document: inserting another first child of the body would be an error. */
const HYDRATES = 'script[src*="/_next/"],link[href*="/_next/"],script#__NEXT_DATA__'
const STATES = ['__next_f', '__reactRouterContext', '__remixContext', '$_TSR']

/**
 * Returns the page's element of that name, or inserts one. First in the body, so that it is read first, as soon as
 * there is a body; last, and once the page is parsed, if a framework hydrates the body, because it keeps only what
 * comes last.
 */
export async function placeElement(name: string): Promise<HTMLElement> {
  await whenBody()
  const find = (): HTMLElement | null => document.querySelector<HTMLElement>(name)
  if (!find() && isHydrated()) {
    await whenParsed()
    if (!find()) document.body.append(document.createElement(name))
  }
  if (!find()) document.body.prepend(document.createElement(name))
  return find() as HTMLElement
}

const isHydrated = (): boolean => document.querySelector(HYDRATES) !== null || STATES.some((state) => state in window)

const whenBody = (): Promise<void> =>
  new Promise((resolve) => {
    const observer = new MutationObserver(() => look())
    const look = (): void => {
      if (!(document.body as HTMLElement | null)) return
      observer.disconnect()
      resolve()
    }
    observer.observe(document.documentElement, { childList: true })
    look()
  })
