/** The browser's own functions, as they were before anything was patched. */
export interface Natives {
  readonly setAttribute: Element['setAttribute']
  readonly insertBefore: Node['insertBefore']
}

export type Page = Window & typeof globalThis

export const captureNatives = ({ Element, Node }: Page): Natives => ({
  setAttribute: Element.prototype.setAttribute,
  insertBefore: Node.prototype.insertBefore,
})
