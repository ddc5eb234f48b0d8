/** A deep copy of `value` in which what stands at `path` (such as `services.0.purpose`) is `to`. */
export function changed(value: unknown, path: string, to: unknown): unknown {
  const copy = structuredClone(value) as Record<string, unknown>
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  let holder = copy
  for (const step of steps) holder = holder[step] as Record<string, unknown>
  holder[last] = to
  return copy
}
