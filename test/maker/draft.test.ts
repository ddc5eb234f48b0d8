import { describe, expect, it } from 'vitest'
import { parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import { checkDraft } from '../../src/maker/draft/check-draft.js'
import { setValue, textAt, valueAt } from '../../src/maker/draft/draft-text.js'
import { mergeImport } from '../../src/maker/draft/merge-import.js'
import { purposeFacts, setPeriod, setPurposeFact, setText } from '../../src/maker/draft/purpose-facts.js'
import { newDraft } from '../../src/maker/draft/new-draft.js'
import { pageLines } from '../../src/maker/draft/page-lines.js'
import { addKnownService, addOwnService, removeService, setLanguages } from '../../src/maker/draft/tick-service.js'
import { answerField, companyFields } from '../../src/maker/sections/company-fields.js'
import { FREQUENT } from '../../src/maker/sections/services-section.js'
import { findService } from '../../src/tools/catalogue/find-service.js'
import { findDraft } from '../../src/tools/import/draft-from-bytes.js'

const answer = (text: string, answers: Readonly<Record<string, string>>): string =>
  Object.entries(answers).reduce((so, [id, value]) => {
    const field = companyFields.find((one) => one.id === id)
    if (!field) throw new Error(`no field ${id}`)
    return answerField(field, value, so)
  }, text)
const answered = answer(newDraft('fi'), { companyName: 'Kulmaleipomo Oy', email: 'tietosuoja@leipomo.example' })
const add = (text: string, ...ids: readonly string[]): string =>
  ids.reduce((so, id) => addKnownService(so, findService(id)), text)

describe('a draft', () => {
  it('is a declaration once the name and the address are there; the key follows the name', () => {
    expect(checkDraft(newDraft('fi'), 'fi').declaration).toBeNull()

    const { declaration } = checkDraft(answered, 'en')

    expect(declaration).toMatchObject({ site: 'kulmaleipomo-oy', languages: ['fi'] })
  })

  it('keeps a key that a person has written', () => {
    const named = answer(answered, { site: 'leipomo' })

    const renamed = answer(named, { companyName: 'Leipomo Ab' })

    expect(textAt(JSON.parse(renamed), ['site'])).toBe('leipomo')
  })

  it('loses an optional answer that is emptied, and keeps the key of a required one', () => {
    const full = answer(answered, { businessId: '1234567-1' })

    const emptied = answer(full, { businessId: '', email: '' })

    expect(valueAt(JSON.parse(emptied), ['controller'])).toEqual({ name: 'Kulmaleipomo Oy', email: '' })
  })

  it('keeps what the page does not know, and how it is written', () => {
    const opened = `{
    "$comment": "ours",
    "format": 1, "site": "a", "languages": ["fi"],
    "controller": { "name": "A", "email": "a@a.example", "country": "FI" },
    "notice": { "url": "/x" },
    "purposes": ["necessary"], "services": [],
    "texts": { "fi": { "title": "Moi" } }
}
`
    const changed = setValue(opened, ['controller', 'name'], 'B')

    expect(changed).toBe(opened.replace('"A"', '"B"'))
  })

  it('replaces a value that has no members when a member is written', () => {
    const draft = setValue(answered, ['register', 'url'], '/evaste-register')

    expect(valueAt(JSON.parse(draft), ['register'])).toEqual({ url: '/evaste-register' })
    expect(setValue(answered, ['register', 'url'], undefined)).toBe(answered)
  })
})

describe('ticking', () => {
  it('offers frequent services that exist', () => {
    expect(() => FREQUENT.map(findService)).not.toThrow()
  })

  it('adds a service before anything else is answered, with its purpose and recipient', () => {
    const file = JSON.parse(add(newDraft('sv'), 'hotjar'))

    expect(file.purposes).toEqual(['necessary', 'session-replay'])
    expect(file.services.map(({ id }: { id: string }) => id)).toEqual(['hotjar'])
    expect(file.recipients[0].id).toBe('hotjar')
  })

  it('is undone whole', () => {
    const ticked = add(answered, 'google-analytics', 'youtube', 'hotjar')

    const undone = ['hotjar', 'google-analytics', 'youtube'].reduce(removeService, ticked)

    expect(JSON.parse(undone)).toEqual(JSON.parse(answered))
  })

  it('leaves a purpose and a recipient that another service uses, or that a person has written', () => {
    const ticked = add(answered, 'google-analytics', 'matomo', 'hotjar')
    const written = setValue(ticked, ['recipients', 1, 'country'], 'SE')

    const undone = removeService(removeService(written, 'google-analytics'), 'hotjar')

    expect(JSON.parse(undone).purposes).toEqual(['necessary', 'analytics'])
    expect(JSON.parse(undone).recipients).toHaveLength(1)
  })

  it('adds a service by hand under an id of its own', () => {
    const own = { name: 'Kävijälaskuri', purpose: 'analytics', hosts: ['stats.leipomo.example'] }

    const text = addOwnService(addOwnService(answered, own), own)

    const { services, purposes } = parseDeclaration(text)
    expect(services.map(({ id }) => id)).toEqual(['kavijalaskuri', 'kavijalaskuri-2'])
    expect(purposes.map(({ id }) => id)).toEqual(['necessary', 'analytics'])
  })

  it('brings untouched services into new languages, and leaves the others', () => {
    const ticked = setValue(add(answered, 'hotjar', 'vimeo'), ['services', 1, 'description'], { fi: 'Oma' })

    const { services } = JSON.parse(setLanguages(ticked, ['fi', 'sv']))

    expect(Object.keys(services[0].description)).toEqual(['fi', 'sv'])
    expect(services[1].description).toEqual({ fi: 'Oma' })
  })
})

describe('what only the controller can say', () => {
  it('makes a purpose an object, and a word again when it is emptied', () => {
    const said = setPeriod(setPurposeFact(answered, 0, 'dataCategories', ['IP address']), 0, 'P13M')

    const emptied = setPeriod(setPurposeFact(said, 0, 'dataCategories', []), 0, '')

    expect(JSON.parse(said).purposes).toEqual([
      { id: 'necessary', dataCategories: ['IP address'], retention: { period: 'P13M' } },
    ])
    expect(emptied).toBe(answered)
  })

  it('satisfies the rules that ask for it', () => {
    const rulesOf = (text: string): readonly string[] => checkDraft(text, 'en').findings.map(({ rule }) => rule)
    const ticked = add(answered, 'google-analytics')

    const said = [0, 1].reduce(
      (so, place) => setPeriod(setPurposeFact(so, place, 'dataCategories', ['katsotut sivut']), place, 'P13M'),
      setPurposeFact(ticked, 0, 'legitimateInterest', 'ostoskorin säilyttäminen ostosten ajan'),
    )

    expect(rulesOf(ticked)).toEqual(expect.arrayContaining(['R08', 'R14']))
    expect(rulesOf(said)).not.toContain('R14')
  })

  it('changes a text by language in the first language only', () => {
    const both = setValue(answered, ['rights'], { consequence: { fi: 'Yksi', sv: 'Ett' } })

    const changed = setText(both, ['rights', 'consequence'], 'Kaksi')

    expect(JSON.parse(changed).rights.consequence).toEqual({ fi: 'Kaksi', sv: 'Ett' })
  })

  it('offers no list for kinds of data that are written in detail', () => {
    const detailed = setValue(answered, ['purposes', 0], { id: 'necessary', dataCategories: [{ title: 'IP' }] })

    expect(purposeFacts(JSON.parse(detailed))[0]?.kinds).toBeNull()
  })
})

describe('importing', () => {
  const notice = `# Tietosuojaseloste
## Rekisterinpitäjä
Toinen Yritys Oy, 1234567-1, Katu 1, 00100 Helsinki, info@toinen.example
## Evästeet
Käytämme sivuston kehittämiseen palvelua Hotjar, joka tallentaa käyntejä. Henkilötietoja säilytetään vuoden ajan. Sinulla on oikeus tarkastaa tietosi.`
  const { file } = findDraft(new TextEncoder().encode(notice), 'seloste.md', 'fi')

  it('fills a new draft', () => {
    const merged = JSON.parse(mergeImport(newDraft('en'), file, true))

    expect(merged).toMatchObject({ languages: ['fi'], controller: { name: 'Toinen Yritys Oy' } })
    expect(merged.services).toHaveLength(1)
  })

  it('replaces nothing that is written', () => {
    const merged = JSON.parse(mergeImport(add(answered, 'hotjar'), file, false))

    expect(merged.controller).toMatchObject({ name: 'Kulmaleipomo Oy', email: 'tietosuoja@leipomo.example' })
    expect(merged.controller.address).toContain('Katu 1')
    expect(merged.services).toHaveLength(1)
  })
})

describe('the lines', () => {
  it('are the two of a sealed page, with what it may load', () => {
    const draft = setValue(add(answered, 'hotjar'), ['consent', 'allow'], ['images.leipomo.example'])

    const { sealed, allowed } = pageLines(parseDeclaration(draft))

    expect(sealed?.split('\n')).toHaveLength(2)
    expect(sealed).toContain('images.leipomo.example')
    expect(sealed).not.toContain('hotjar')
    expect(allowed.join()).toContain('images.leipomo.example')
  })

  it('are one where nothing waits for consent', () => {
    expect(pageLines(parseDeclaration(answered)).sealed).toBeNull()
  })
})
