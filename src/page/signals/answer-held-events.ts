/** `gtag.js` and Google Tag Manager each have a name for it. */
const CALLBACKS = ['event_callback', 'eventCallback'] as const

/**
 * Calls the function that a page passes with an event and waits for, such as one that follows a link or sends a form. Google's
 * code, which would call it, is held; if that is allowed later, it calls the function no second time.
 *
 * @param command what the page has put into the data layer.
 */
export function answerHeldEvent(command: unknown): void {
  // gtag.js queues `arguments`, Google Tag Manager an object.
  const { 2: settings = command } = Object(command) as Record<number, unknown>
  const owner = Object(settings) as Record<string, unknown>
  for (const name of CALLBACKS) {
    const callback = owner[name]
    if (typeof callback !== 'function') continue
    let isCalled = false
    const callOnce = (...args: readonly unknown[]): void => {
      if (!isCalled) (callback as (...args: readonly unknown[]) => void)(...args)
      isCalled = true
    }
    if (Reflect.set(owner, name, callOnce)) setTimeout(callOnce)
  }
}
