/** Resolves when the page has been painted once more. */
export const whenPainted = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
