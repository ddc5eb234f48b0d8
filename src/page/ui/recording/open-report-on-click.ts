import { runningReplay } from '../../replay/running-replay.js'
import type { ConsentSession } from '../../session/consent-session.js'

const NAME = 'evaste-bug-report'

/**
 * Opens the form when an element with `data-evaste-report` is clicked anywhere on the page, while something is recorded.
 * Otherwise a link goes where it leads, such as to an e-mail address.
 */
export function openReportOnClick(session: ConsentSession, signal?: AbortSignal): void {
  const onClick = (event: Event): void => {
    // Two copies of this code may listen.
    if (event.defaultPrevented || !runningReplay()?.isRecording || !isForReport(event)) return
    event.preventDefault()
    if (document.querySelector(`${NAME}[dialog]`)) return
    const form = document.createElement(NAME)
    form.setAttribute('dialog', '')
    document.body.append(form)
    void session.showUi()
  }
  addEventListener('click', onClick, { capture: true, ...(signal && { signal }) })
}

/** The path also goes through open shadow roots. */
const isForReport = (event: Event): boolean =>
  event.composedPath().some((target) => (target as Element).hasAttribute?.('data-evaste-report'))
