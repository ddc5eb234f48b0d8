import { createElement, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

const ROWS = 2_000

interface Controls {
  update?: (step: number) => void
}

function List({ controls }: { readonly controls: Controls }) {
  const [step, setStep] = useState(0)
  controls.update = setStep
  const rows = Array.from({ length: ROWS }, (_, at) => (at * 7 + step) % ROWS)
  return createElement(
    'ul',
    null,
    rows.map((id) =>
      createElement(
        'li',
        { key: id, className: id % 2 ? 'odd' : 'even', title: `row ${id + step}` },
        createElement('a', { href: `#${id}` }, `Watch ${id}`),
        createElement('span', null, step),
      ),
    ),
  )
}

/** Shows a list, changes each row twice, and takes it away. */
export function reactList(place: HTMLElement): void {
  const controls: Controls = {}
  const root = createRoot(place)
  flushSync(() => root.render(createElement(List, { controls })))
  for (const step of [1, 2]) flushSync(() => controls.update?.(step))
  flushSync(() => root.unmount())
}
