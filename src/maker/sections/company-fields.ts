import { validateEmail } from '../../declaration/values/plain-values.js'
import { validateUrl } from '../../declaration/values/url.js'
import { findBusinessId } from '../../tools/import/notice/business-id.js'
import { questions } from '../../tools/init/questions.js'
import { type DraftPath, setValue, textAt } from '../draft/draft-text.js'
import { slug } from '../../tools/slug.js'
import type { Maker } from '../maker.js'
import type { TextField } from './text-field.js'

const emailIssue = ({ words }: Maker, value: string): string | undefined =>
  value && validateEmail(value) ? words.emailHint : undefined
const urlIssue = ({ words }: Maker, value: string): string | undefined =>
  value && validateUrl(value) ? words.urlHint : undefined
const idIssue = ({ words }: Maker, value: string): string | undefined =>
  findBusinessId(value)?.isValid === false ? words.idHint : undefined
const siteIssue = ({ words }: Maker, value: string): string | undefined =>
  value && questions.find(({ name }) => name === 'site')?.validate(value) ? words.siteHint : undefined

/** A question about the company, and where its answer is in the declaration. */
export interface CompanyField extends Pick<TextField, 'type' | 'autocomplete' | 'isRequired'> {
  readonly id: 'companyName' | 'businessId' | 'email' | 'phone' | 'address' | 'url' | 'site' | 'noticeUrl' | 'officer'
  readonly path: DraftPath
  readonly issue?: (maker: Maker, value: string) => string | undefined
}

/** What every declaration needs. */
export const companyFields: readonly CompanyField[] = [
  { id: 'companyName', path: ['controller', 'name'], isRequired: true, autocomplete: 'organization' },
  {
    id: 'email',
    path: ['controller', 'email'],
    isRequired: true,
    type: 'email',
    autocomplete: 'email',
    issue: emailIssue,
  },
  { id: 'businessId', path: ['controller', 'businessId'], issue: idIssue },
  { id: 'url', path: ['controller', 'url'], type: 'url', issue: urlIssue },
  { id: 'noticeUrl', path: ['notice', 'url'], isRequired: true, issue: urlIssue },
  { id: 'site', path: ['site'], isRequired: true, issue: siteIssue },
]

/** What a notice should say as well. */
export const furtherFields: readonly CompanyField[] = [
  { id: 'phone', path: ['controller', 'phone'], type: 'tel', autocomplete: 'tel' },
  { id: 'address', path: ['controller', 'address'], autocomplete: 'street-address' },
]

/** Writes the answer to one question; an empty one removes what may be missing. */
export function answerField({ id, path, isRequired = false }: CompanyField, value: string, text: string): string {
  const file: unknown = JSON.parse(text)
  const answered = setValue(text, path, value.trim() === '' && !isRequired ? undefined : value)
  if (id !== 'companyName') return answered
  // The key follows the name until somebody writes another one.
  const isFollowing = textAt(file, ['site']) === slug(textAt(file, path))
  return isFollowing ? setValue(answered, ['site'], slug(value)) : answered
}
