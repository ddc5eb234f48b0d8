import { watchPage } from '../page/ui/debug/watch-page.js'

// Collects from the moment it runs, as a script or as a module, and leaves it where the tag looks.
Object.assign(self, { 'evaste:seen': watchPage() })
