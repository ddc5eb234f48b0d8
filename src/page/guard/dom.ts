import type { Examiner } from './elements.js'
import { isPlain, LOADING } from './loading-attributes.js'
import type { Natives } from './natives.js'
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
  /** After something came into the page: what is new is guarded. */
  readonly arrived: () => void
}

/** Holds what scripts make: attributes and properties as they are set, elements as they are inserted. */
export function guardDom(realm: Realm, tools: Tools): void {
  guardInsertion(realm, tools)
  guardCopies(realm, tools)
  guardAttributes(realm, tools)
  guardProperties(realm, tools)
  guardAudio(realm, tools)
}

function guardInsertion(realm: Realm, { patches, examiner, examined, arrived }: Tools): void {
  const { Node, Element, Document, DocumentFragment, CharacterData, Range } = realm
  for (const { prototype } of [Node, Element, Document, DocumentFragment, CharacterData, Range])
    for (const name of INSERTING.split(' '))
      patches.patch<Element & Range>(prototype, name, (proceed, args, self) => {
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
        const result: unknown = proceed()
        if (self.localName === 'style') examiner.examineTree(self, true)
        if (isConnected && !isPlainOnly) arrived()
        return result
      })
  for (const [name, property] of Object.entries(TEXTS))
    patches.patch<Element>(realm[name as keyof typeof TEXTS].prototype, property, (proceed, [text], self) =>
      /^(script|style)$/.test(self.localName) ? proceed([examiner.writeText(self, String(text))]) : proceed(),
    )
}

/** A copy of what is held is held; what comes from a document that is never shown loads as it arrives in this one. */
function guardCopies({ Node, Document }: Realm, { patches, examiner }: Tools): void {
  const copied = (from: Node, to: Node): Node => {
    examiner.notCopied(from, to)
    return to
  }
  patches.patch<Node>(Node.prototype, 'cloneNode', (proceed, _, self) => copied(self, proceed() as Node))
  patches.patch(Document.prototype, 'importNode', (proceed, args) => {
    examiner.examineTree(args[0] as Node, false)
    return copied(args[0] as Node, proceed() as Node)
  })
  patches.patch(Document.prototype, 'adoptNode', (proceed, args) => {
    examiner.examineTree(args[0] as Node, false)
    return proceed()
  })
}

function guardAttributes({ Element, Attr, NamedNodeMap }: Realm, { patches, examiner, natives }: Tools): void {
  const { patch } = patches
  const { asMeant } = examiner
  for (const name of READING.split(' '))
    patch<Element>(
      Element.prototype,
      name,
      (proceed, args, self) => proceed(args, asMeant(self)),
      (self, read) => read([], asMeant(self)),
    )
  for (const name of ['setAttribute', 'setAttributeNS', 'removeAttribute', 'removeAttributeNS'])
    patch<Element>(Element.prototype, name, (proceed, args, self) => {
      const [attribute, value = null] = name.endsWith('NS') ? args.slice(1) : args
      return examiner.writeAttribute(
        self,
        String(attribute).toLowerCase(),
        name[0] === 's' ? String(value) : null,
        (target) => proceed(args, target),
      )
    })
  const writeNode = (owner: Element, attribute: Attr, write: () => unknown): unknown =>
    examiner.writeAttribute(owner, attribute.name, attribute.value, (target) =>
      target === owner ? write() : natives.write(target, attribute.name, attribute.value),
    )
  for (const name of ['setAttributeNode', 'setAttributeNodeNS'])
    patch<Element>(Element.prototype, name, (proceed, [attribute], self) => writeNode(self, attribute as Attr, proceed))
  for (const name of ['setNamedItem', 'setNamedItemNS'])
    patch<NamedNodeMap>(NamedNodeMap.prototype, name, (proceed, [attribute], self) => {
      const owner = self[0]?.ownerElement
      if (owner) return writeNode(owner, attribute as Attr, proceed)
      const result: unknown = proceed()
      examiner.examineTree((attribute as Attr).ownerElement as Element, false)
      return result
    })
  patch<Attr>(Attr.prototype, 'value', (proceed, [value], { ownerElement, name }) =>
    ownerElement
      ? examiner.writeAttribute(ownerElement, name, String(value), (target) =>
          target === ownerElement ? proceed() : natives.write(target, name, String(value)),
        )
      : proceed(),
  )
}

/** An address that a constructor takes is set like any other. */
function guardAudio(realm: Realm, { patches }: Tools): void {
  patches.patch(realm, 'Audio', (proceed, args) => {
    const audio = proceed([]) as HTMLAudioElement
    audio.preload = 'auto'
    if (args.length) audio.src = String(args[0])
    return audio
  })
}

/** Properties that stand for attributes, wherever in the element's family they are defined. */
function guardProperties({ document }: Realm, { patches, examiner }: Tools): void {
  // Audio and video have their address from one place.
  const { audio: _, ...others } = LOADING
  for (const [tag, attributes] of Object.entries({
    ...others,
    script: ['src', 'type'],
    link: ['href', 'imagesrcset', 'rel'],
  }))
    for (const attribute of attributes) {
      let owner: object | null = document.createElement(tag)
      while ((owner = Object.getPrototypeOf(owner) as object | null))
        patches.patch<Element>(
          owner,
          attribute === 'imagesrcset' ? 'imageSrcset' : attribute,
          (proceed, args, self) =>
            examiner.writeAttribute(self, attribute, String(args[0]), (target) => proceed(args, target)),
          (self, read) => read([], examiner.asMeant(self)),
        )
    }
}
