/**
 * The browser's own `Event`. Libraries such as MooTools replace the global one, and most of evaste's chunks load after
 * them.
 */
export const NativeEvent =
  typeof document === 'undefined' ? Event : (document.createEvent('Event').constructor as typeof Event)
