import { describe, expect, test } from 'vitest'
import { createMetrics } from '../../../src/register/http/metrics.js'
import { bakeryOrigin, get, newVisitor, openBakeryRegister, post } from '../bakery.js'

const valueOf = (text: string, name: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')
      .at(-1) ?? NaN,
  )

describe('the register’s figures', () => {
  test('count answers, refusals and records, and name neither site nor visitor', async () => {
    const { register } = await openBakeryRegister()
    const { record } = await newVisitor()
    await post(register, record)
    await post(register, record)
    await post(register, record, { headers: { origin: 'https://evil.example' } })

    const response = await get(register, '/metrics')
    const text = await response.text()

    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    expect(valueOf(text, 'evaste_answers_total{class="2xx"}')).toBe(2)
    expect(valueOf(text, 'evaste_answers_total{class="4xx"}')).toBe(1)
    expect(valueOf(text, 'evaste_refusals_total{problem="origin-not-allowed"}')).toBe(1)
    expect(valueOf(text, 'evaste_records_total')).toBe(2)
    expect(valueOf(text, 'evaste_waiting_records')).toBe(0)
    expect(valueOf(text, 'evaste_sites')).toBe(1)
    for (const secret of ['corner-bakery', bakeryOrigin, record.consentId, '192.0.2'])
      expect(text).not.toContain(secret)
  })

  test('tell how long commits take, and how many fail', async () => {
    let ms = 0
    const metrics = createMetrics(() => ms)
    const commitIn = (takesMs: number, fails = false) =>
      metrics.timeCommit(async () => {
        ms += takesMs
        if (fails) throw new Error('the disk is full')
        return ['appended', null, 'repeated', 'conflict']
      })

    await commitIn(4)
    await commitIn(80)
    await expect(commitIn(20_000, true)).rejects.toThrow('the disk is full')
    const text = metrics.render({ waiting: 2, sites: 1 })

    expect(valueOf(text, 'evaste_commit_seconds_bucket{le="0.005"}')).toBe(1)
    expect(valueOf(text, 'evaste_commit_seconds_bucket{le="0.1"}')).toBe(2)
    expect(valueOf(text, 'evaste_commit_seconds_bucket{le="10"}')).toBe(2)
    expect(valueOf(text, 'evaste_commit_seconds_bucket{le="+Inf"}')).toBe(3)
    expect(valueOf(text, 'evaste_commit_seconds_count')).toBe(3)
    expect(valueOf(text, 'evaste_commit_seconds_sum')).toBeCloseTo(20.084)
    expect(valueOf(text, 'evaste_failed_commits_total')).toBe(1)
    expect(valueOf(text, 'evaste_records_total')).toBe(6)
  })

  test('are written so that every line is a comment or a sample', () => {
    const text = createMetrics(() => 0).render({ waiting: 0, sites: 0 })

    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) evaste_\w+ .+|evaste_\w+(\{\w+="[\w+.-]+"\})? \d+(\.\d+)?)$/)
    expect(text.endsWith('\n')).toBe(true)
  })
})
