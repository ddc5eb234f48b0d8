import type { Reporter, TestCase } from 'vitest/node'

/** Lists the tests that passed only when they were run again, with what failed first: each is a test to mend. */
export default class ReportRetries implements Reporter {
  private readonly retried: TestCase[] = []

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky) this.retried.push(test)
  }

  onTestRunEnd(): void {
    if (this.retried.length === 0) return
    console.warn(`\nPassed only when run again (${this.retried.length}):`)
    for (const test of this.retried) {
      const [failure] = test.result().errors ?? []
      console.warn(`  ${test.module.relativeModuleId} > ${test.fullName}\n    ${failure?.message.split('\n')[0] ?? ''}`)
    }
  }
}
