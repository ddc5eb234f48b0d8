/** The element, then everything that it is in, through the shadow root to the page. */
export function* outwards(element: Element | null): Generator<Element> {
  for (let at: Element | null = element; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null)
    yield at
}
