// @module-tag slow
import { expect, it } from 'vitest'
import { compile } from './compile.js'

const HEAD = `
import type { JSX } from 'react'
import '../../src/react.js'
`

it('JSX knows evaste’s elements, and what they must be told', () => {
  const found = compile(HEAD, [
    `export const a: JSX.IntrinsicElements['evaste-consent'] = { lang: 'fi' }`,
    `export const a: JSX.IntrinsicElements['evaste-notice'] = { className: 'wide' }`,
    `export const a: JSX.IntrinsicElements['evaste-embed'] = { service: 'films', children: 'A film' }`,
    `export const a: JSX.IntrinsicElements['evaste-embed'] = {}`,
    `export const a: JSX.IntrinsicElements['evaste-consent'] = { langauge: 'fi' }`,
  ])

  expect(found.map((errors) => errors.length)).toEqual([0, 0, 0, 1, 1])
}, 60_000)

it('Vue’s templates know evaste’s elements, and what composables and components take', () => {
  const head = `
import type { GlobalComponents } from 'vue'
import { Consented, createConsent, useAllowed, useConsent } from '../../src/vue.js'
type PropsOf<Name extends keyof GlobalComponents> = InstanceType<GlobalComponents[Name]>['$props']
type GateProps = InstanceType<typeof Consented>['$props']
`
  const found = compile(head, [
    `export const a: PropsOf<'evaste-consent'> = { lang: 'fi' }`,
    `export const a: PropsOf<'evaste-embed'> = { service: 'films' }`,
    `export const a: GateProps = { to: 'films' }`,
    `export const a: boolean = useAllowed(() => 'films').value`,
    `export const a = createConsent({ declaration: '/evaste.json' })`,
    `export const a: PropsOf<'evaste-embed'> = {}`,
    `export const a: GateProps = {}`,
    `export const a = useConsent(3)`,
    `export const a: 'yes' = useConsent('films').value`,
    `useConsent('films').value = 'given'`,
    `export const a = createConsent({ declaraton: '/evaste.json' })`,
  ])

  expect(found.map((errors) => errors.length)).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
}, 60_000)

it('Svelte’s markup knows evaste’s elements, and what is followed is read only', () => {
  const head = `
import type { SvelteHTMLElements } from 'svelte/elements'
import { startConsent, useAllowed, useConsent } from '../../src/svelte.js'
`
  const found = compile(head, [
    `export const a: SvelteHTMLElements['evaste-consent'] = { lang: 'fi' }`,
    `export const a: SvelteHTMLElements['evaste-embed'] = { service: 'films' }`,
    `export const a: boolean = useAllowed('films').current`,
    `export const a = startConsent({ declaration: '/evaste.json' })`,
    `export const a: SvelteHTMLElements['evaste-embed'] = {}`,
    `export const a = useConsent(3)`,
    `export const a: 'yes' = useConsent('films').current`,
    `useConsent('films').current = 'given'`,
  ])

  expect(found.map((errors) => errors.length)).toEqual([0, 0, 0, 0, 1, 1, 1, 1])
}, 60_000)
