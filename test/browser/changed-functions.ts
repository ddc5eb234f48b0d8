/**
 * Put before the tag. Remembers every function that a page can reach by a property of a global, or of the prototype of a
 * global class; afterwards `changed()` lists those that are other functions now, and new ones.
 */
export const SNAPSHOT = `<script>
  self.snapshot = () => {
    const found = new Map()
    const note = (owner, name) => {
      for (const key of Reflect.ownKeys(owner)) {
        const { value, get, set } = Object.getOwnPropertyDescriptor(owner, key)
        for (const one of [value, get, set]) if (typeof one === 'function') found.set(name + '.' + String(key) + (one === value ? '' : one === get ? ' get' : ' set'), one)
      }
    }
    note(self, 'self')
    for (const key of Object.getOwnPropertyNames(self)) {
      const { value } = Object.getOwnPropertyDescriptor(self, key)
      if (typeof value === 'function' && /^[A-Z]/.test(key) && value.prototype) note(value.prototype, key)
    }
    return found
  }
  self.before = snapshot()
  self.changed = () => {
    const now = snapshot()
    return [...before].filter(([name, value]) => now.get(name) !== value).map(([name]) => name)
      .concat([...now.keys()].filter((name) => !before.has(name) && !/^self\\.(evaste|snapshot|changed|before)/.test(name)))
  }
</script>`
