/** How one part of the question was rendered when it was answered. Coarse, so that it does not identify a device (R71). */
export interface PartVisibility {
  /**
   * How much of it was in the window, opaque, uncovered and not cut off: percent, in steps of 10. 0 also of a “refuse” that
   * could not be pressed, that neither the keyboard nor a screen reader reached, or that said something else.
   */
  readonly visible: number
  /** Contrast of the text with its background, rounded down: 1 to 21. Absent if the colours could not be determined. */
  readonly contrast?: number
  /** Of the text, in CSS pixels. */
  readonly fontSize: number
}

/** What was really visible of the banner when the visitor answered it, as measured by evaste in the page. */
export interface QuestionVisibility {
  readonly accept: PartVisibility
  readonly refuse: PartVisibility
  /** Who asks, for what, and how many companies get data; not visible at all if a purpose or the notice link is hidden. */
  readonly text: PartVisibility
  /** The area of “refuse”, in percent of that of “accept”, in steps of 10. */
  readonly refuseArea: number
}

/** Below these, a part cannot be expected to be seen or read (WCAG 1.4.3 requires a contrast of 4.5). */
const LEAST = { visible: 80, contrast: 3, fontSize: 10 }
/** Below these, nobody reads a label, whatever the other looks like. */
const UNREADABLE = { contrast: 2, fontSize: 8 }
/** Differences that labels of different length and rounding explain. */
const SLACK = { visible: 20, fontSize: 2, area: 60 }

/** Whether “refuse” was harder to see than “accept”, or not readable at all, so that the answer may not be free (GDPR 4(11), R64). */
export function isRefusalLessVisible({ accept, refuse, refuseArea }: QuestionVisibility): boolean {
  // Where nothing of it is seen, “accept” may be unseen as well, and in the way of every click.
  if (refuseArea < SLACK.area || refuse.visible === 0) return true
  if (refuse.visible < LEAST.visible && refuse.visible < accept.visible) return true
  if (refuse.visible + SLACK.visible < accept.visible || refuse.fontSize + SLACK.fontSize < accept.fontSize) return true
  if (refuse.fontSize < UNREADABLE.fontSize || (refuse.contrast ?? Infinity) < UNREADABLE.contrast) return true
  const [own, other] = [refuse.contrast ?? Infinity, accept.contrast ?? 0]
  return own < LEAST.contrast && own < other
}

/** Whether the visitor could not read who asks and for what (R51, R54). */
export const isTextHidden = ({ text }: QuestionVisibility): boolean =>
  text.visible < LEAST.visible || text.fontSize < LEAST.fontSize || (text.contrast ?? Infinity) < LEAST.contrast
