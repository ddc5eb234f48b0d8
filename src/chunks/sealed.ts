import { guardWhenNeeded } from '../page/guard/guard-when-needed.js'
import { openStorageGuard } from '../page/guard/storage-guard.js'
import { holdByPolicy, sealingWith } from '../page/session/sealed-page.js'
import { loadGuardFor } from './load-guard.js'
import { startTag } from './start-tag.js'

// `evaste-sealed.js`, the script tag of a page that its own policy holds: the guard loads where that does not suffice.
startTag({
  sealingWith,
  prepareGuard: (parts) => (options, failed) =>
    guardWhenNeeded(
      options,
      loadGuardFor(parts),
      (cause) => {
        failed(cause)
        // Not sealed after all: its kinds are all of them.
        if (!options.kinds) holdByPolicy(options.declaration)
      },
      openStorageGuard(options.isAllowed, options.changed),
    ),
})
