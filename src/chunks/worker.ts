import { guardWorker } from '../page/guard/calls/worker.js'

// Runs first in a worker that a page's script has created from a blob.
guardWorker(self)
