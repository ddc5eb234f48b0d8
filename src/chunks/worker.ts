import { guardWorker } from '../page/guard/calls/worker.js'

// Run first in a worker that a page's script has made up.
guardWorker(self)
