import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../../test/browser/launch.js'
import { contestants as everybody, type Contestant, earlierBuild } from './contestants.js'
import { bundleFile, installedVersion, installPeers } from './install-peers.js'
import { measureFirstView, measureVisit, type View, type Visit } from './measure-visit.js'
import { measureWorkloads, type State, type Took } from './measure-workloads.js'
import { ownCertificate } from './own-certificate.js'
import { paintNames, withOwnFiles } from './own-page.js'
import { openSite } from './site.js'
import { type Results, writeReport } from './write-report.js'

const RESULTS = 'bench/results/peers.json'
const SLOWDOWN = 4
const LATENCY_MS = 150
/**
 * While a tool is attached, Chromium notes where each script is that reads the cookie, and parses every function on its stack
 * once more to find out: visitors have no such tool. With this, it finds out as it compiles.
 */
const AS_WITHOUT_A_TOOL = '--js-flags=--no-enable-lazy-source-positions'

/** Measures, prints, and writes results and documentation. @returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      only: { type: 'string', default: '' },
      write: { type: 'boolean', default: true },
      also: { type: 'string' },
      report: { type: 'boolean', default: false },
    },
    allowNegative: true,
  })
  if (values.report) {
    console.log(await writeReport(JSON.parse(await readFile(RESULTS, 'utf8')) as Results, true))
    return 0
  }
  const wanted = values.only.split(',').filter(Boolean)
  const isWanted = ({ name }: Contestant): boolean =>
    wanted.length === 0 || name === 'no library' || wanted.some((part) => name.toLowerCase().includes(part))
  const contestants = [...everybody, ...(values.also ? earlierBuild : [])].filter(isWanted)
  await installPeers(everybody)
  await bundleFile('workloads', 'bench/peers/workloads/run.ts')
  const browser = await launchChromium(undefined, [AS_WITHOUT_A_TOOL])
  try {
    const results = await measure(browser, contestants, Number(values.rounds), values.also)
    const isWhole = wanted.length === 0 && values.write && !values.also
    if (isWhole) {
      await mkdir('bench/results', { recursive: true })
      await writeFile(RESULTS, `${JSON.stringify(results)}\n`)
    }
    console.log(await writeReport(results, isWhole))
    return 0
  } finally {
    await browser.close()
  }
}

/** Each round begins with another one: the first one of a round finds a browser that has just rested. */
const rotate = <T>(list: readonly T[], by: number): readonly T[] => {
  const at = by % list.length
  return [...list.slice(at), ...list.slice(0, at)]
}

async function measure(
  browser: Browser,
  contestants: readonly Contestant[],
  rounds: number,
  also?: string,
): Promise<Results> {
  const visits: Record<string, Visit[]> = {}
  const slowViews: Record<string, View[]> = {}
  const paints: Record<string, number[]> = {}
  const paintsOverHttp2: Record<string, number[]> = {}
  const workloads: Record<State, Took>[] = []
  const options = also === undefined ? {} : { also }
  const site = await openSite(contestants, options)
  const painted = contestants.filter(({ name }) => paintNames.includes(name))
  const gallery = await openSite(painted.map(withOwnFiles), options)
  const certificate = await ownCertificate()
  const galleryOverHttp2 = await openSite(painted.map(withOwnFiles), { ...options, certificate })
  const hasEvaste = contestants.some(({ name }) => name.startsWith('evaste'))
  const workshop = await openSite(contestants, {
    ...options,
    script: '<script type="module" src="/peers/workloads.js"></script>',
  })
  try {
    const [control] = contestants
    const warmUp = { slowdown: 1, latencyMs: 0 }
    if (control) await measureFirstView(browser, `${site.origin}/0/`, control, warmUp)
    for (let round = 0; round < rounds; round += 1) {
      console.error(`round ${round + 1} of ${rounds}`)
      for (const [at, contestant] of rotate([...contestants.entries()], round)) {
        const measured = [browser, `${site.origin}/${at}/`, contestant] as const
        const visit = await measureVisit(...measured, { slowdown: SLOWDOWN, latencyMs: 0 })
        const slow = await measureFirstView(...measured, { slowdown: SLOWDOWN, latencyMs: LATENCY_MS })
        ;(visits[contestant.name] ??= []).push(visit)
        ;(slowViews[contestant.name] ??= []).push(slow)
      }
      for (const [at, contestant] of rotate([...painted.entries()], round)) {
        const slow = { slowdown: SLOWDOWN, latencyMs: LATENCY_MS }
        for (const [{ origin }, all] of [
          [gallery, paints],
          [galleryOverHttp2, paintsOverHttp2],
        ] as const) {
          const { lcpMs } = await measureFirstView(browser, `${origin}/${at}/`, contestant, slow)
          ;(all[contestant.name] ??= []).push(lcpMs)
        }
      }
      if (hasEvaste) workloads.push(await measureWorkloads(browser, workshop, contestants, SLOWDOWN))
    }
  } finally {
    await Promise.all([site, gallery, galleryOverHttp2, workshop].map((one) => one.close()))
  }
  const versions = await Promise.all(contestants.map(async (one) => [one.name, await installedVersion(one)] as const))
  return {
    date: new Date().toISOString().slice(0, 10),
    browser: `Chromium ${browser.version()}`,
    machine: `${cpus().length} processors, ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    rounds,
    slowdown: SLOWDOWN,
    latencyMs: LATENCY_MS,
    versions: Object.fromEntries(versions),
    visits,
    slowViews,
    paints,
    paintsOverHttp2,
    workloads,
  }
}
