import { defineComponent, type SlotsType } from 'vue'
import { useAllowed } from './use-consent.js'

/**
 * Renders its default slot while the visitor allows a purpose or service. Until then, and on a server, it renders the slot
 * `fallback`, and mounts nothing of the other.
 *
 * @example
 * import { h } from 'vue'
 *
 * const film = () =>
 *   h(Consented, { to: 'youtube' }, {
 *     default: () => h('iframe', { title: 'Our ovens', src: 'https://www.youtube-nocookie.com/embed/ovens' }),
 *     fallback: () => h('p', 'A video, once you allow YouTube.'),
 *   })
 */
export const Consented = defineComponent({
  name: 'Consented',
  props: {
    /** A purpose or service id. */
    to: { type: String, required: true },
  },
  slots: Object as SlotsType<{ default?: unknown; fallback?: unknown }>,
  setup(props, { slots }) {
    const isAllowed = useAllowed(() => props.to)
    return () => (isAllowed.value ? slots.default?.({}) : slots.fallback?.({}))
  },
})
