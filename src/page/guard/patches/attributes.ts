import { isWatched } from '../elements/loading-elements.js'
import type { Examiner } from '../elements/examiner.js'
import type { Method } from './patches.js'
import type { Realm } from './realm.js'
import { replaceIn } from './replace-in.js'
import type { Tools } from './tools.js'

/** Properties that reflect loading attributes, and the interfaces that have some of them, without `HTML` and `Element`. */
const REFLECTED: Readonly<Record<string, string>> = {
  src: 'Script IFrame Frame Image Source Media Track Embed Input',
  'attributionSrc ping': 'Script Image Anchor Area',
  srcset: 'Image Source',
  'type srcdoc poster data background': 'Script IFrame Video Object Body',
  'href imageSrcset rel': 'Link',
}

/** The name of an attribute that is there only for a moment. */
const PROBE = 'data-evaste-any'

/** The setter of a property that reflects an attribute. */
export const setReflected =
  (examiner: Examiner) =>
  (original: Method, name: string): Method =>
    function (this: Element, value: unknown): void {
      examiner.writeAttribute(this, name.toLowerCase(), String(value), (target) => {
        original.call(target, value)
      })
    }

/** Examines loading attributes when scripts set them. */
export function guardAttributes(realm: Realm, tools: Tools): void {
  const { patches, examiner } = tools
  replaceIn(
    realm,
    patches,
    'Element',
    'setAttribute setAttributeNS removeAttribute removeAttributeNS',
    (original, method) => {
      const at = method.endsWith('NS') ? 1 : 0
      const isSet = method.startsWith('set')
      const write = (element: Element, args: unknown[]): unknown =>
        examiner.writeAttribute(
          element,
          String(args[at]).toLowerCase(),
          isSet ? String(args[at + 1]) : null,
          (target) => original.apply(target, args) as unknown,
        )
      // No closure in it, for which a browser would allocate at each call.
      return function (this: Element, ...args: unknown[]): unknown {
        return isWatched(args[at]) ? write(this, args) : original.apply(this, args)
      }
    },
  )
  for (const [names, owners] of Object.entries(REFLECTED))
    replaceIn(realm, patches, owners.replace(/\w+/g, 'HTML$&Element'), names, setReflected(examiner), {
      get: (original) =>
        function (this: Element) {
          return original.call(examiner.originalOf(this) ?? this) as unknown
        },
    })
  guardAttributeNodes(realm, tools)
  guardRelations(realm, tools)
  guardAudio(realm, tools)
}

/**
 * A list of relations does not refer to its link, and starts it at once. What waits gets the list of a copy, which starts
 * nothing.
 */
function guardRelations(realm: Realm, { patches, policy, natives, examiner }: Tools): void {
  replaceIn(
    realm,
    patches,
    'HTMLLinkElement',
    'relList',
    () =>
      function (this: HTMLLinkElement, value: string): void {
        this.rel = value
      },
    {
      get: (original) =>
        function (this: HTMLLinkElement): unknown {
          return original.call(
            policy.ofUrl(this.href) ? (examiner.originalOf(this) ?? natives.copyInert(this, false)) : this,
          )
        },
    },
  )
}

function guardAttributeNodes(realm: Realm, { patches, examiner, natives }: Tools): void {
  const { Element, NamedNodeMap } = realm
  const writeNode = (owner: Element, { name, value }: Attr, write: () => unknown): unknown =>
    examiner.writeAttribute(owner, name, value, (target) =>
      target === owner ? write() : natives.write(target, name, value),
    )
  for (const name of ['setAttributeNode', 'setAttributeNodeNS'])
    patches.patch<Element>(Element.prototype, name, (callOriginal, [attribute], self) =>
      writeNode(self, attribute as Attr, callOriginal),
    )
  for (const name of ['setNamedItem', 'setNamedItemNS'])
    patches.patch<NamedNodeMap>(NamedNodeMap.prototype, name, (callOriginal, [attribute], self) => {
      // An empty map does not lead to its element, but an attribute in it does.
      const first = self[0] ?? document.createAttribute(PROBE)
      if (!self[0]) callOriginal([first])
      const owner = first.ownerElement as Element
      natives.write(owner, PROBE, null)
      return writeNode(owner, attribute as Attr, callOriginal)
    })
  replaceIn(
    realm,
    patches,
    'Attr',
    'value nodeValue textContent',
    (original) =>
      function (this: Attr, value: unknown): void {
        const { ownerElement, name } = this
        const write = (): unknown => original.call(this, value)
        if (ownerElement) writeNode(ownerElement, { name, value: String(value) } as Attr, write)
        else write()
      },
    { inherited: true },
  )
}

/** A URL passed to the constructor is set like any other. */
function guardAudio(realm: Realm, { patches }: Tools): void {
  patches.patch(realm, 'Audio', (callOriginal, args) => {
    const audio = callOriginal([]) as HTMLAudioElement
    audio.preload = 'auto'
    if (args.length) audio.src = String(args[0])
    return audio
  })
}
