import { describe, expect, it } from 'vitest'
import { openPatches } from '../../../src/page/guard/patches/patches.js'

class Till {
  total = 0
  note = ''

  add(price: number, pieces: number): number {
    return (this.total += price * pieces)
  }

  get label(): string {
    return this.note
  }

  set label(text: string) {
    this.note = text
  }
}
const copyOf = (): typeof Till => {
  class Copy extends Till {}
  for (const name of ['add', 'label'])
    Object.defineProperty(
      Copy.prototype,
      name,
      Object.getOwnPropertyDescriptor(Till.prototype, name) as PropertyDescriptor,
    )
  return Copy
}
const descriptors = (target: object): object => Object.getOwnPropertyDescriptors(target)

describe('a patched method', () => {
  it('acts instead, with what it was called with, and may go on as before or with other arguments', () => {
    const { prototype } = copyOf()
    const seen: unknown[] = []
    openPatches().patch<Till>(prototype, 'add', (callOriginal, args, self) => {
      seen.push(args, self)
      return args[1] === 13 ? callOriginal([args[0], 12]) : callOriginal()
    })
    const till = Object.create(prototype, { total: { value: 0, writable: true } }) as Till

    const totals = [till.add(2, 3), till.add(1, 13)]

    expect(totals).toEqual([6, 18])
    expect(seen).toEqual([[2, 3], till, [1, 13], till])
  })

  it('looks as it did: name, length and how it may be changed', () => {
    const { prototype } = copyOf()
    const before = Object.getOwnPropertyDescriptor(prototype, 'add')

    openPatches().patch(prototype, 'add', (callOriginal) => callOriginal())

    expect([prototype.add.name, prototype.add.length]).toEqual(['add', 2])
    expect({ ...Object.getOwnPropertyDescriptor(prototype, 'add'), value: 0 }).toEqual({ ...before, value: 0 })
  })

  it('throws what the browser’s own throws', () => {
    const broken = {
      add() {
        throw new RangeError('full')
      },
    }
    openPatches().patch(broken, 'add', (callOriginal) => callOriginal())

    expect(() => broken.add()).toThrow(RangeError)
  })
})

describe('a patched setter', () => {
  it('decides whether the value is set, and what is read instead', () => {
    const { prototype } = copyOf()
    openPatches().patch<Till>(
      prototype,
      'label',
      (callOriginal, [value]) => value !== 'held' && callOriginal(),
      ({ note }, read) => (note === 'hidden' ? 'shown' : read()),
    )
    const till = new (prototype.constructor as typeof Till)()

    till.label = 'free'
    till.label = 'held'
    expect(till.label).toBe('free')
    till.label = 'hidden'
    expect(till.label).toBe('shown')
  })
})

describe('a patched class', () => {
  class Drawer {
    static readonly DEPTH_CM = 40

    readonly floatCents: number

    constructor(floatCents: number) {
      this.floatCents = floatCents
    }
  }
  const patched = (): typeof Drawer => {
    const place = { Drawer }
    openPatches().patch(place, 'Drawer', (callOriginal, [cents]) => callOriginal([Number(cents) + 1]))
    return place.Drawer
  }

  it('may be made with other arguments, and keeps name, statics, prototype and instances', () => {
    const Patched = patched()

    const drawer = new Patched(500)

    expect(drawer.floatCents).toBe(501)
    expect([Patched.name, Patched.length, Patched.DEPTH_CM, Patched.prototype]).toEqual([
      'Drawer',
      1,
      40,
      Drawer.prototype,
    ])
    expect(drawer).toBeInstanceOf(Patched)
    expect(drawer).toBeInstanceOf(Drawer)
  })

  it('can be the class above another', () => {
    class Locked extends patched() {
      readonly isLocked = true
    }

    const drawer = new Locked(500)

    expect(drawer).toBeInstanceOf(Locked)
    expect([drawer.floatCents, drawer.isLocked]).toEqual([501, true])
  })
})

describe('what cannot be patched', () => {
  it('is left alone: what is not there, and what is frozen', () => {
    const frozen = Object.freeze({ add: () => 1 })
    const patches = openPatches()

    patches.patch(frozen, 'add', () => 2)
    patches.patch(frozen, 'remove', () => 2)

    expect(frozen.add()).toBe(1)
    expect(frozen).not.toHaveProperty('remove')
  })
})

describe('taking patches back', () => {
  it('puts everything back as it was, patched twice or once', () => {
    const { prototype } = copyOf()
    const before = descriptors(prototype)
    const patches = openPatches()
    patches.patch(prototype, 'add', (callOriginal) => callOriginal())
    patches.patch(prototype, 'add', (callOriginal) => callOriginal())
    patches.patch(prototype, 'label', (callOriginal) => callOriginal())
    expect(descriptors(prototype)).not.toEqual(before)

    patches.undo()

    expect(descriptors(prototype)).toEqual(before)
  })

  it('leaves what somebody else has patched over since', () => {
    const { prototype } = copyOf()
    const patches = openPatches()
    patches.patch(prototype, 'add', (callOriginal) => callOriginal())
    const ours = prototype.add
    const theirs = function (this: Till, price: number, pieces: number): number {
      return ours.call(this, price, pieces) + 1000
    }
    prototype.add = theirs

    patches.undo()

    expect(prototype.add).toBe(theirs)
  })
})

it('the window of a frame that has gone to another origin does not keep the other patches from being undone', () => {
  const { prototype } = copyOf()
  const before = descriptors(prototype)
  const patches = openPatches()
  patches.patch(prototype, 'add', (callOriginal) => callOriginal())
  let isElsewhere = false
  const frame = new Proxy(copyOf().prototype, {
    getOwnPropertyDescriptor(target, name) {
      if (isElsewhere) throw new DOMException('Blocked a frame', 'SecurityError')
      return Reflect.getOwnPropertyDescriptor(target, name)
    },
  })
  patches.patch(frame, 'add', (callOriginal) => callOriginal())

  isElsewhere = true
  patches.undo()

  expect(descriptors(prototype)).toEqual(before)
})
