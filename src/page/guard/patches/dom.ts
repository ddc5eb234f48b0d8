import type { Examiner } from '../elements/examiner.js'
import { LOADING } from '../../../held/loading-attributes.js'
import { isPlain } from '../elements/loading-elements.js'
import type { Natives } from '../elements/natives.js'
import type { Patches } from './patches.js'
import type { Realm } from './realm.js'

const INSERTING =
  'appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement moveBefore insertNode surroundContents'
const READING =
  'attributes getAttribute hasAttribute getAttributeNames getAttributeNode getAttributeNS hasAttributeNS getAttributeNodeNS'
const TEXTS = { Node: 'textContent', HTMLElement: 'innerText', HTMLScriptElement: 'text' } as const

/** What patches are made with. */
export interface Tools {
  readonly patches: Patches
  readonly examiner: Examiner
  readonly natives: Natives
  /** Trees that were examined as they were put in: the observer passes over them. */
  readonly examined: WeakSet<Node>
  /** Called after an insertion: guards the frames that it brought. */
  readonly onInserted: () => void
}

/** Holds what scripts make: attributes and properties as they are set, elements as they are inserted. */
export function guardDom(realm: Realm, tools: Tools): void {
  guardInsertion(realm, tools)
  guardCopies(realm, tools)
  guardAttributes(realm, tools)
  guardProperties(realm, tools)
  guardAudio(realm, tools)
}

function guardInsertion(realm: Realm, { patches, examiner, examined, onInserted }: Tools): void {
  const { Node, Element, Document, DocumentFragment, CharacterData, Range } = realm
  for (const { prototype } of [Node, Element, Document, DocumentFragment, CharacterData, Range])
    for (const name of INSERTING.split(' '))
      patches.patch<Element & Range>(prototype, name, (callOriginal, args, self) => {
        const place: Node = self.startContainer ?? self
        const { isConnected } = place
        let isPlainOnly = true
        for (const arg of args as Element[])
          // What is put into a tree outside the document is examined when that tree is put in.
          if (arg?.nodeType && (isConnected || arg.ownerDocument !== place.ownerDocument)) {
            for (const node of arg.nodeType === 11 ? arg.children : [arg])
              if (node.nodeType === 1 && !isPlain(node)) {
                isPlainOnly = false
                if (isConnected) examined.add(node)
                examiner.examineTree(node, isConnected)
              }
            if (self.localName === 'script') examiner.writeText(self, arg.textContent)
          }
        const result: unknown = callOriginal()
        if (self.localName === 'style') examiner.examineTree(self, true)
        if (isConnected && !isPlainOnly) onInserted()
        return result
      })
  for (const [name, property] of Object.entries(TEXTS))
    patches.patch<Element>(realm[name as keyof typeof TEXTS].prototype, property, (callOriginal, [text], self) =>
      /^(script|style)$/.test(self.localName) ? callOriginal([examiner.writeText(self, String(text))]) : callOriginal(),
    )
}

/** A copy of what is held is held; what comes from a document that is never shown loads as it arrives in this one. */
function guardCopies({ Node, Document }: Realm, { patches, examiner }: Tools): void {
  const copied = (from: Node, to: Node): Node => {
    examiner.markCopies(from, to)
    return to
  }
  patches.patch<Node>(Node.prototype, 'cloneNode', (callOriginal, _, self) => copied(self, callOriginal() as Node))
  patches.patch(Document.prototype, 'importNode', (callOriginal, args) => {
    examiner.examineTree(args[0] as Node, false)
    return copied(args[0] as Node, callOriginal() as Node)
  })
  patches.patch(Document.prototype, 'adoptNode', (callOriginal, args) => {
    examiner.examineTree(args[0] as Node, false)
    return callOriginal()
  })
}

function guardAttributes({ Element, Attr, NamedNodeMap }: Realm, { patches, examiner, natives }: Tools): void {
  const { patch } = patches
  const { originalOf } = examiner
  for (const name of READING.split(' '))
    patch<Element>(
      Element.prototype,
      name,
      (callOriginal, args, self) => callOriginal(args, originalOf(self)),
      (self, read) => read([], originalOf(self)),
    )
  for (const name of ['setAttribute', 'setAttributeNS', 'removeAttribute', 'removeAttributeNS'])
    patch<Element>(Element.prototype, name, (callOriginal, args, self) => {
      const [attribute, value = null] = name.endsWith('NS') ? args.slice(1) : args
      return examiner.writeAttribute(
        self,
        String(attribute).toLowerCase(),
        name[0] === 's' ? String(value) : null,
        (target) => callOriginal(args, target),
      )
    })
  const writeNode = (owner: Element, attribute: Attr, write: () => unknown): unknown =>
    examiner.writeAttribute(owner, attribute.name, attribute.value, (target) =>
      target === owner ? write() : natives.write(target, attribute.name, attribute.value),
    )
  for (const name of ['setAttributeNode', 'setAttributeNodeNS'])
    patch<Element>(Element.prototype, name, (callOriginal, [attribute], self) =>
      writeNode(self, attribute as Attr, callOriginal),
    )
  for (const name of ['setNamedItem', 'setNamedItemNS'])
    patch<NamedNodeMap>(NamedNodeMap.prototype, name, (callOriginal, [attribute], self) => {
      const owner = self[0]?.ownerElement
      if (owner) return writeNode(owner, attribute as Attr, callOriginal)
      const result: unknown = callOriginal()
      examiner.examineTree((attribute as Attr).ownerElement as Element, false)
      return result
    })
  patch<Attr>(Attr.prototype, 'value', (callOriginal, [value], { ownerElement, name }) =>
    ownerElement
      ? examiner.writeAttribute(ownerElement, name, String(value), (target) =>
          target === ownerElement ? callOriginal() : natives.write(target, name, String(value)),
        )
      : callOriginal(),
  )
}

/** An address that a constructor takes is set like any other. */
function guardAudio(realm: Realm, { patches }: Tools): void {
  patches.patch(realm, 'Audio', (callOriginal, args) => {
    const audio = callOriginal([]) as HTMLAudioElement
    audio.preload = 'auto'
    if (args.length) audio.src = String(args[0])
    return audio
  })
}

/** Attributes whose property has another name. */
const PROPERTIES: Readonly<Record<string, string>> = { imagesrcset: 'imageSrcset', attributionsrc: 'attributionSrc' }

/** Properties that reflect attributes, on whichever prototype of the element's chain they are defined. */
function guardProperties({ document }: Realm, { patches, examiner }: Tools): void {
  const reflected = new Map([...LOADING, ['script', ['src', 'type']], ['link', ['href', 'imagesrcset', 'rel']]])
  // Audio and video share one prototype for their address.
  reflected.delete('audio')
  for (const [tag, attributes] of reflected)
    for (const attribute of attributes) {
      let owner: object | null = document.createElement(tag)
      while ((owner = Object.getPrototypeOf(owner) as object | null))
        patches.patch<Element>(
          owner,
          PROPERTIES[attribute] ?? attribute,
          (callOriginal, args, self) =>
            examiner.writeAttribute(self, attribute, String(args[0]), (target) => callOriginal(args, target)),
          (self, read) => read([], examiner.originalOf(self)),
        )
    }
}
