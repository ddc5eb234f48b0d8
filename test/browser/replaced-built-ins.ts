/**
 * What Prototype.js 1.6 does to a page's built-ins, as far as anybody else's code notices: `Array.from` takes one
 * argument and array-likes only, lists have a `toJSON` of their own and no `entries`, `reduce` takes no function, and
 * `Object.values` lists what is inherited too.
 */
export const likePrototype = `
  Array.from = (list) => list && list.toArray ? list.toArray() : [].slice.call(list || [])
  Object.assign(Array.prototype, {
    toArray() { return [].slice.call(this) },
    toJSON() { return '[' + this.map((item) => JSON.stringify(item)).join(', ') + ']' },
    reduce() { return this.length > 1 ? this : this[0] },
  })
  delete Array.prototype.entries
  Object.values = (object) => { const all = []; for (const key in object) all.push(object[key]); return all }`

/** What MooTools does to them: its own `Event`, `Element`, `Document` and `Array.from`, which is an identity for lists. */
export const likeMooTools = `
  const own = Element.prototype
  window.Event = function Event(event) { this.type = (event || window.event).type.indexOf('on') }
  window.Document = function Document() {}
  window.Element = function Element(tag, properties) { return Object.assign(document.createElement(tag), properties) }
  window.Element.prototype = own
  Array.from = (item) => item == null ? [] : typeof item === 'object' && 'length' in item ? [].slice.call(item) : [item]
  Array.prototype.contains = function (item) { return this.indexOf(item) !== -1 }`

/** What zone.js, and older polyfills, do: promises that the browser makes are no instances of `Promise`. */
export const likeZone = `
  window.Promise = class Promise extends window.Promise {}`

/**
 * What old libraries and polyfills do besides: functions that every object lists, and promises of ES2015 without what came
 * later.
 */
export const likeOldLibraries = `
  Object.prototype.extend = function (other) { for (const key in other) this[key] = other[key]; return this }
  delete Promise.allSettled
  delete Promise.any`

/** What SES's `lockdown()` and similar hardening do: nothing can be added to JavaScript's own objects any more. */
export const likeLockdown = `
  for (const name of ['Object', 'Array', 'Function', 'Promise', 'Map', 'Set', 'WeakMap', 'WeakSet', 'String', 'Number',
    'Boolean', 'RegExp', 'Date', 'Error', 'Symbol']) { Object.freeze(window[name]); Object.freeze(window[name].prototype) }`
