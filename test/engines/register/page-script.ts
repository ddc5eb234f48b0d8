/** What the walk does in a page of the register, whose elements are in shadow roots. */
function installWalk(): void {
  const seen: string[] = []
  addEventListener('error', ({ message }) => seen.push(message))
  addEventListener('unhandledrejection', ({ reason }) => seen.push(String(reason)))
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => seen.push(violatedDirective))
  const find = (selector: string, root: ParentNode = document): HTMLElement | null => {
    const own = root.querySelector<HTMLElement>(selector)
    if (own) return own
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inner = shadowRoot && find(selector, shadowRoot)
      if (inner) return inner
    }
    return null
  }
  const until = async <Found>(look: () => Found | null | false, words: string): Promise<Found> => {
    for (let i = 0; i < 600; i++) {
      const found = look()
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`${words}: ${find('.problem')?.innerText ?? find('h1')?.innerText ?? 'nothing'}`)
  }
  const shown = (selector: string): Promise<HTMLElement> => until(() => find(selector), `no ${selector}`)
  const walk = {
    /** Opens another view; the one before must be gone. */
    async go(hash: string, selector: string) {
      const before = find('main > *')
      location.hash = `#/${hash}`
      await until(() => find('main > *') !== before, 'the same view')
      return (await shown(selector)).getBoundingClientRect().width > 0
    },
    async isShown(selector: string) {
      return (await shown(selector)).getBoundingClientRect().width > 0
    },
    async text(selector: string) {
      return (await shown(selector)).textContent
    },
    async hasText(selector: string, pattern: RegExp) {
      return until(() => pattern.test(find(selector)?.textContent ?? ''), String(pattern))
    },
    async submit(selector: string, values: Readonly<Record<string, string>>, next: string) {
      const { form } = (await shown(selector)) as HTMLInputElement
      for (const [name, value] of Object.entries(values))
        (form?.elements.namedItem(name) as HTMLInputElement).value = value
      form?.requestSubmit()
      await shown(next)
      return true
    },
    async press(selector: string, next: string) {
      ;(await shown(selector)).click()
      await shown(next)
      return true
    },
    /** The line of the file that names the entry. */
    async download(selector: string) {
      const { createObjectURL } = URL
      let saved: Blob | null = null
      URL.createObjectURL = (blob: Blob) => createObjectURL.call(URL, (saved = blob))
      ;(await shown(selector)).click()
      const file = await until(() => saved as Blob | null, 'no file')
      return /"entry": \d+/.exec(await file.text())?.[0]
    },
    faults() {
      const isWide = document.documentElement.scrollWidth > innerWidth
      const problem = find('.problem')?.innerText
      return [...seen, ...(isWide ? ['wider than the window'] : []), ...(problem ? [problem] : [])].join('; ')
    },
  }
  Object.assign(window, { walk })
}

export const PAGE_SCRIPT = `(${installWalk.toString()})()`
