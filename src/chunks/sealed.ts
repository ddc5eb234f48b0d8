import { openStorageGuard } from '../page/guard/storage-guard.js'
import { loadGuardFor } from './load-guard.js'
import { startTag } from './start-tag.js'

// `evaste-sealed.js`, the script tag of a page that its own policy holds: the guard loads where that does not suffice.
startTag((parts) => ({ load: loadGuardFor(parts), openStorageGuard }))
