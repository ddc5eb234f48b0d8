/**
 * After an answer by keyboard, moves focus to the small control; without one, back to where it was, or to the start of the
 * page.
 *
 * @param root of the first layer. @param before what had focus in the page before the banner.
 */
export function moveFocusOn(root: ShadowRoot, before: HTMLElement | undefined): void {
  setTimeout(() => {
    const { activeElement } = document
    // The page, or a quick visitor, may have moved it meanwhile.
    if (activeElement && activeElement !== document.body && activeElement !== root.host) return
    const target = root.getElementById('reopen') ?? before
    if (target?.isConnected) return target.focus()
    const { body } = document
    body.tabIndex = -1
    body.focus({ preventScroll: true })
    body.removeAttribute('tabindex')
  })
}
