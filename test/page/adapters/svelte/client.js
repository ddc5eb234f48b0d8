import { flushSync, hydrate, mount, unmount } from 'svelte'
import { fromStore, writable } from 'svelte/store'
import App from './app.svelte'

const path = writable('/')
const props = (options) => ({ path: fromStore(path), options })

export const show = (target, options) => mount(App, { target, props: props(options) })
export const takeOver = (target, options) => hydrate(App, { target, props: props(options) })
export const go = (to) => path.set(to)
export { flushSync, unmount }
