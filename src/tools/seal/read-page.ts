import { type HtmlToken, readHtmlTokens, type StartTag } from '../rewrite/html-tokens.js'

/** An element of a page, with its direct text. */
export interface PageElement extends StartTag {
  readonly text: string
  /** The end of its end tag; of its start tag, if it has no end tag. */
  readonly close: number
  /** Inside a `<template>`, where nothing loads. */
  readonly isInert: boolean
}

const HAS_OWN_TEXT = /^(script|style|title)$/

export interface PageParts {
  readonly elements: readonly PageElement[]
  /** Where each `</template>` starts and ends. */
  readonly templateEnds: readonly (readonly [start: number, end: number])[]
}

/** Parses a page into its elements, in document order, and the end tags of templates. */
export function readPage(html: string): PageParts {
  const elements: { -readonly [Key in keyof PageElement]: PageElement[Key] }[] = []
  const templateEnds: [number, number][] = []
  let depth = 0
  /** A script or similar element, while its text is read. */
  let open: (typeof elements)[number] | undefined
  const start = (tag: StartTag): void => {
    const element = { ...tag, text: '', close: tag.end, isInert: depth > 0 }
    elements.push(element)
    open = HAS_OWN_TEXT.test(tag.name) ? element : undefined
    if (tag.name === 'template') depth += 1
  }
  const hear = (token: HtmlToken): void => {
    if (token.kind === 'start') return start(token)
    if (open && token.kind === 'text') open.text += token.text
    if (token.kind !== 'end') return
    if (open) open.close = token.end
    open = undefined
    if (token.text !== 'template') return
    templateEnds.push([token.start, token.end])
    depth = Math.max(0, depth - 1)
  }
  const tokens = readHtmlTokens(hear)
  tokens.write(html)
  tokens.end()
  return { elements, templateEnds }
}
