/** What the page tells the player in its frame. Times are milliseconds since the beginning of the recording. */
export type ToPlayer =
  | { readonly kind: 'load'; readonly events: unknown; readonly title: string }
  | { readonly kind: 'play' | 'pause' | 'seek'; readonly at: number }

/** What the player tells the page. */
export type FromPlayer =
  | { readonly kind: 'loaded'; readonly total: number }
  | { readonly kind: 'failed' }
  | { readonly kind: 'time'; readonly at: number; readonly isPlaying: boolean }
  /** The height of what is played, in pixels of the frame. */
  | { readonly kind: 'height'; readonly pixels: number }
