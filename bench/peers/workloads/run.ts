import { jqueryTable } from './jquery-table.js'
import { loops } from './loops.js'
import { reactList } from './react-list.js'
import { todoList } from './todo-list.js'

const workloads: Readonly<Record<string, (place: HTMLElement) => void>> = {
  ...loops,
  'React, 2,000 rows': reactList,
  'jQuery, 500 rows': jqueryTable,
  'TodoMVC, 50 items': todoList,
}

/** Runs each workload several times in the page. @returns the fastest run of each, in milliseconds, with its layout. */
window.runWorkloads = (times: number): Record<string, number> => {
  const took: Record<string, number> = {}
  for (let at = 0; at < times; at += 1)
    for (const [name, run] of Object.entries(workloads)) {
      const place = document.body.appendChild(document.createElement('div'))
      const startedAt = performance.now()
      run(place)
      void place.offsetHeight
      took[name] = Math.min(took[name] ?? Infinity, performance.now() - startedAt)
      place.remove()
    }
  return took
}

declare global {
  interface Window {
    runWorkloads: (times: number) => Record<string, number>
  }
}
