import { cp } from 'node:fs/promises'

// The tag's folder, whole, and the declaration beside it.
await cp('node_modules/evaste/dist/site', 'public/evaste', { recursive: true })
await cp('evaste.json', 'public/evaste/evaste.json')
