import { describe, expect, test, vi } from 'vitest'
import { runRetention } from '../../../src/register/retention/retention.js'
import { bakery, get, newVisitor, post } from '../bakery.js'
import { startProcessMetrics } from '../../../src/register/node/process-metrics.js'
import { openBakeryRegister } from '../bakery.js'
import { openInTime } from '../retention/open-in-time.js'
import { ask } from '../rights/ask.js'
import { onEveryStore } from './every-store.js'

onEveryStore((open) => {
  describe('the register’s figures', () => {
    test('tell of requests that wait and are overdue, and when retention last ran', async () => {
      const { register, store, at, needs } = await openInTime(open, bakery)
      const visitor = await newVisitor()
      await post(register, visitor.record)
      for (const kind of ['access', 'restriction']) await ask(register, visitor, { kind })
      await runRetention({}, needs)

      const before = await (await get(register, '/metrics')).text()
      await register.close()
      at('2026-02-02T12:00:00.000Z')
      const later = await openBakeryRegister({ store, now: () => new Date('2026-02-02T12:00:00.000Z') })
      const after = await (await get(later.register, '/metrics')).text()
      await later.register.close()

      expect(before).toContain('evaste_open_requests 1')
      expect(before).toContain('evaste_overdue_requests 0')
      expect(before).toContain(`evaste_retention_last_run_seconds ${Date.parse('2026-01-01T12:00:00.000Z') / 1000}`)
      expect(after).toContain('evaste_overdue_requests 1')
    })
  })
})

test('a process tells its memory, time, event loop and version under the usual names', () => {
  const metrics = startProcessMetrics('0.1.0')

  const families = metrics.read()
  metrics.stop()

  expect(families.map(({ name }) => name)).toEqual([
    ...['process_resident_memory_bytes', 'process_start_time_seconds', 'process_cpu_seconds_total'],
    ...['nodejs_heap_size_used_bytes', 'nodejs_eventloop_lag_p99_seconds', 'evaste_build_info'],
  ])
  for (const { samples } of families) for (const [, value] of samples) expect(value).toBeGreaterThanOrEqual(0)
})

test('failed notifications are counted, also those that the log leaves out', async () => {
  const notify = [{ id: 'controller', tell: () => Promise.reject(new Error('closed today')) }]
  const { register, store } = await openBakeryRegister({ notify })
  const visitor = await newVisitor()
  await post(register, visitor.record)
  await ask(register, visitor, { kind: 'objection' })

  const failures = async () => (await (await get(register, '/metrics')).text()).match(/reason="notify"\} (\d+)/)?.[1]
  await vi.waitFor(async () => expect(await failures()).toBe('1'), { timeout: 60_000 })

  await register.close()
  await store.close()
})
