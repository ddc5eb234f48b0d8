import { watchPage } from '../page/ui/debug/watch-page.js'
import type { placeElement } from '../page/ui/place-element.js'

/** Places the panel, and gives it what has been seen on the page. @param files the URLs of evaste's own files. */
export type ShowSeen = (place: typeof placeElement, files: readonly string[]) => Promise<void>

const seen = watchPage()
const showSeen: ShowSeen = async (place, files) => {
  Object.assign(await place('evaste-debug'), seen, { files })
  document.dispatchEvent(new Event('evaste-socket'))
}

// Collects from the moment it runs, as a script or as a module, and leaves this where the tag looks.
Object.assign(self, { 'evaste:seen': showSeen })
