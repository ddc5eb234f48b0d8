import { defineElements as define } from '../page/ui/define-elements.js'
import { type Vouch, vouchBy } from '../page/ui/vouched.js'

export { placeElement } from '../page/ui/place-element.js'

/** Defines the elements for the script tag, whose session recognises their shadow roots and clicks by `vouch`. */
export function defineElements(vouch: Vouch): void {
  vouchBy(vouch)
  define()
}
