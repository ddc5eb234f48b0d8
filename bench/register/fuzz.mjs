// A hundred thousand hostile requests; the test's own rules judge the answers. Usage: node bench/register/fuzz.mjs [requests]
import { spawnSync } from 'node:child_process'

const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', 'test/register/fuzz.test.ts'], {
  env: { ...process.env, EVASTE_FUZZ_RUNS: process.argv[2] ?? '100000' },
  stdio: 'inherit',
})
process.exitCode = status ?? 1
