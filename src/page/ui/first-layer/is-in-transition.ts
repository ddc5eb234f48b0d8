/**
 * Whether one view is changing into another, within a document or between two. Meanwhile `elementsFromPoint` finds
 * nothing but `<html>`, because the pictures of both views cover the page.
 */
export const isInTransition = (): boolean =>
  document
    .getAnimations?.()
    .some(({ effect }) => (effect as KeyframeEffect | null)?.pseudoElement?.startsWith('::view-transition')) ?? false
