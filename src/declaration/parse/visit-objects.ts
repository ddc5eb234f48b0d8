import type { Step } from './json-path.js'

/** The parts of a valibot schema that the walk reads. */
export interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly wrapped?: Shape
  readonly item?: Shape
  readonly value?: Shape
  readonly rest?: Shape
  readonly options?: readonly Shape[]
}

/** An object in a value, with the part of the schema that describes it. */
export interface Visit {
  readonly path: readonly Step[]
  readonly shape: Shape
  readonly object: Readonly<Record<string, unknown>>
}

const DESCRIBING = ['strict_object', 'object_with_rest', 'record']

/**
 * Visits every object in `value` that the schema describes, outermost first. Also visits an array in place of an
 * object.
 */
export function* visitObjects(shape: Shape, value: unknown, path: readonly Step[] = []): Generator<Visit> {
  if (shape.wrapped) return yield* visitObjects(shape.wrapped, value, path)
  if (typeof value !== 'object' || value === null) return
  const forms = [shape, ...(shape.options ?? [])]
  const list = forms.find(({ type }) => type === 'array')
  if (Array.isArray(value) && list?.item) return yield* visitItems(list.item, value, path)
  const described = describing(forms, value)
  if (!described) return
  yield { path, shape: described, object: value as Visit['object'] }
  for (const [key, item] of Object.entries(value)) {
    const inner = ownShape(described.entries ?? {}, key) ?? described.rest ?? described.value
    if (inner) yield* visitObjects(inner, item, [...path, key])
  }
}

/** The variant of a union that has one of the value's keys, otherwise the most general one. */
function describing(forms: readonly Shape[], value: object): Shape | undefined {
  const objects = forms.filter(({ type }) => DESCRIBING.includes(type))
  const named = objects.find(
    ({ entries = {}, rest }) =>
      !rest && Object.keys(value).some((key) => key !== '$comment' && Object.hasOwn(entries, key)),
  )
  return named ?? objects.at(-1)
}

function* visitItems(shape: Shape, items: readonly unknown[], path: readonly Step[]): Generator<Visit> {
  for (let i = 0; i < items.length; i += 1) yield* visitObjects(shape, items[i], [...path, i])
}

const ownShape = (entries: Readonly<Record<string, Shape>>, key: string): Shape | undefined =>
  Object.hasOwn(entries, key) ? entries[key] : undefined
