// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { readSavedDraft, saveDraft } from '../../src/maker/draft/saved-draft.js'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

it('a draft stays in the tab, and on the device only if a person wants that', () => {
  saveDraft({ text: '{"format":1}', isRemembered: false })
  expect([sessionStorage.length, localStorage.length]).toEqual([1, 0])

  saveDraft({ text: '{"format":1}', isRemembered: true })
  sessionStorage.clear()

  expect(readSavedDraft()).toEqual({ text: '{"format":1}', isRemembered: true })
})

it('a draft that a person no longer wants remembered leaves the device', () => {
  saveDraft({ text: '{}', isRemembered: true })

  saveDraft({ text: '{}', isRemembered: false })

  expect(localStorage.length).toBe(0)
})

it.each(['null', '[]', '"text"', '{'])('what is no draft is not taken for one: %s', (stored) => {
  sessionStorage.setItem('evaste-maker', stored)

  expect(readSavedDraft()).toBeNull()
})
