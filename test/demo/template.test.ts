import { describe, expect, it } from 'vitest'
import { fillTemplate } from '../../demo/template.js'

const parts: Readonly<Record<string, string>> = { footer: '<footer>{{company}}</footer>' }
const options = {
  values: { company: 'Kulmaleipomo', thirdParty: 'http://third-party.localhost:8081' },
  part: (name: string) => Promise.resolve(parts[name] ?? ''),
}

describe('a page’s placeholders', () => {
  it('become their values, and parts are filled in as well', async () => {
    const page = await fillTemplate('<img src="{{thirdParty}}/x.gif">{{> footer}}', options)

    expect(page).toBe('<img src="http://third-party.localhost:8081/x.gif"><footer>Kulmaleipomo</footer>')
  })

  it('never mean a pattern of replacement, whatever a value holds', async () => {
    const page = await fillTemplate('{{company}}', { ...options, values: { company: "$& $1 $'" } })

    expect(page).toBe("$& $1 $'")
  })

  it('must stand for something', async () => {
    await expect(fillTemplate('{{compnay}}', options)).rejects.toThrow('{{compnay}}')
  })
})
