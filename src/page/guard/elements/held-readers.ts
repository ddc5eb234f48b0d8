const READERS = /^(get|has)Attribute/

/** Makes held elements read as the page created them; all other elements keep the browser's own methods. */
export interface HeldReaders {
  has(element: Element): boolean
  add(element: Element): void
  remove(element: Element): void
}

type Reader = (this: Element, ...args: unknown[]) => unknown

/** @param originalOf returns a copy of the original of a held element; `undefined` if it is no longer held. */
export function createHeldReaders(originalOf: (element: Element) => Element | undefined): HeldReaders {
  const reading = new WeakSet<Element>()
  const { prototype } = Element
  const methods = prototype as unknown as Record<string, Reader>
  const readAttributes = Object.getOwnPropertyDescriptor(prototype, 'attributes')?.get as Reader
  const own: PropertyDescriptorMap = {
    attributes: {
      configurable: true,
      get(this: Element) {
        return readAttributes.call(originalOf(this) ?? this)
      },
    },
  }
  for (const name of Object.keys(methods).filter((one) => READERS.test(one))) {
    const original = methods[name] as Reader
    own[name] = {
      configurable: true,
      writable: true,
      value(this: Element, ...args: unknown[]) {
        return original.apply(originalOf(this) ?? this, args)
      },
    }
  }
  return {
    has: (element) => reading.has(element),
    add(element) {
      if (reading.has(element)) return
      reading.add(element)
      Object.defineProperties(element, own)
    },
    remove(element) {
      if (reading.delete(element)) for (const name of Object.keys(own)) Reflect.deleteProperty(element, name)
    },
  }
}
