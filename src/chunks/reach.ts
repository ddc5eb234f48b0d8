// `evaste-reach.js`: loads before the banner where visitors sign in.
export { withReach } from '../page/ui/first-layer/with-reach.js'
