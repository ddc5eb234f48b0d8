import type { GenericSchema } from 'valibot'
import type { Content, Operation } from '../http/operation.js'
import type { ProblemName } from '../http/problem.js'
import type { Scope } from '../people/api-keys.js'
import * as answers from './admin-schemas.js'

/** A call of a site, or of the whole register, whose answer is JSON. */
const call = (
  id: string,
  summary: string,
  scope: Scope,
  { status = 200, answer, ...more }: Partial<Operation> & { readonly status?: number; readonly answer?: GenericSchema },
): Operation => ({
  id,
  summary,
  access: { by: 'caller', scope },
  answers: { [status]: answer ? { description: summary, schema: answer } : null },
  ...more,
})

const body = (description: string, schema: GenericSchema): { readonly body: Content } => ({
  body: { description, schema },
})
export { call as describeCall, body as jsonBody }
const CONFIGURED: readonly ProblemName[] = ['site-in-configuration']

/** The calls under `/v1/admin`, as `/v1/openapi.json` describes them. */
export const listSites = call('listSites', 'The sites that the caller has access to', 'sites', {
  answer: answers.sitesSchema,
})
export const getSite = call('getSite', 'Controller and origins of a site', 'sites', { answer: answers.siteSchema })
export const saveSite = (schema: GenericSchema): Operation =>
  call('saveSite', 'Create a site, or change its origins', 'sites', {
    ...body('Controller and origins', schema),
    answers: {
      200: { description: 'The changed site', schema: answers.siteSchema },
      201: { description: 'The new site', schema: answers.siteSchema },
    },
    problems: CONFIGURED,
  })
export const deleteSite = (schema: GenericSchema): Operation =>
  call('deleteSite', 'Close a site and delete its records, after their export', 'sites', {
    ...body('The id of the site, and the number of exported entries', schema),
    answer: answers.deletedSiteSchema,
    problems: [...CONFIGURED, 'site-changed'],
  })
export const getDeclaration = call('getDeclaration', 'The declaration that a site publishes', 'declarations', {
  answers: { 200: { description: 'evaste.json' } },
})
export const publishDeclaration = call('publishDeclaration', 'Publish a declaration', 'declarations', {
  body: { description: 'evaste.json; its JSON Schema is `declaration.schema.json` in the package' },
  answer: answers.publishedSchema,
  problems: [...CONFIGURED, 'invalid-declaration'],
})
export const listEntries = call('listEntries', 'Entries of a site, without addresses', 'entries', {
  query: {
    after: 'The `next` of the page before, in ascending order',
    limit: 'At most 1,000. Default: 100',
    order: '`newest`: the newest first, and the parameters below',
    version: 'Of the declaration',
    answer: '`all`, `some`, `none` or `withdrawn`',
    from: 'Recorded at this UTC day or time or later',
    until: 'Recorded before this UTC day or time',
    consent: 'Of this consent',
    before: 'The `next` of the page before, the newest first',
  },
  answer: answers.entriesSchema,
})
export const getEntry = call('getEntry', 'One entry, with what was shown and its proof', 'entries', {
  answer: answers.entrySchema,
})
export const revealAddress = (schema: GenericSchema): Operation =>
  call('revealAddress', 'The IP address of an entry, for a reason that the audit log keeps', 'entries', {
    ...body('The reason', schema),
    answer: answers.addressSchema,
  })
export const discloseForPerson = (schema: GenericSchema): Operation =>
  call('discloseForPerson', 'All that the register holds about one consent, for a person who asked', 'entries', {
    ...body('The reason', schema),
    answers: { 200: { description: 'ISO/IEC TS 27560 as JSON-LD', types: ['application/ld+json'] } },
  })
export const listVersions = call(
  'listVersions',
  'The declarations of a site, and what each has changed',
  'declarations',
  {
    answer: answers.versionsSchema,
  },
)
export const getReport = call('getReport', 'What a month brought to a site', 'statistics', {
  query: { month: 'Such as `2026-11`, in UTC. Default: the current one' },
  answer: answers.reportSchema,
})
export const getOverview = call('getOverview', 'The state of the sites that the caller has access to', 'statistics', {
  query: { after: 'The `next` of the page before', limit: 'At most 200. Default: 100' },
  answer: answers.overviewSchema,
})
export const getStatistics = call('getStatistics', 'Daily sums of decisions', 'statistics', {
  query: {
    from: 'The first day, in UTC. Default: 29 days before `to`',
    to: 'The last day, in UTC. Default: today',
    by: 'What to group by, with commas: `day`, `language`, `source`, `version`. Default: `day`',
  },
  answer: answers.statisticsSchema,
})
export const getThirdParties = call('getThirdParties', 'Third parties that pages met, as counts', 'statistics', {
  query: {
    from: 'The first day, in UTC. Default: 29 days before `to`',
    to: 'The last day, in UTC. Default: today',
  },
  answer: answers.thirdPartiesSchema,
})
export const listRequests = call('listRequests', 'Visitors’ requests, by deadline', 'requests', {
  query: { state: '`open`, `done` or `refused`. Default: all', after: 'The `next` of the page before' },
  answer: answers.requestsSchema,
})
export const getRequest = call(
  'getRequest',
  'One request, with what its answer needs and its certificate',
  'requests',
  {
    query: { language: 'Of the names of authorities. Default: `en`' },
    answer: answers.requestDetailsSchema,
  },
)
export const answerRequest = (schema: GenericSchema): Operation =>
  call('answerRequest', 'Mark a request as done or refused; the receipt is signed', 'requests', {
    ...body('The outcome; a refusal needs its reason', schema),
    answer: answers.handledSchema,
    problems: ['request-handled'],
  })
export const exerciseByLetter = (schema: GenericSchema): Operation =>
  call('exerciseByLetter', 'Exercise a right for a person who wrote to the controller', 'requests', {
    ...body('What is asked for, and why; the answer to `access` and `portability` has all data of the consent', schema),
    status: 201,
    answer: answers.handledSchema,
  })
export const refuseRequestByLetter = (schema: GenericSchema): Operation =>
  call('refuseByLetter', 'Refuse what a person asked for by letter, with a certificate', 'requests', {
    ...body('What is refused, and why; without `consentId` if the person cannot be identified', schema),
    status: 201,
    answer: answers.handledSchema,
    problems: ['not-found'],
  })
const recipients = { answer: answers.recipientsSchema }
export const listRecipients = call('listRecipients', 'Who is notified of the site’s requests', 'requests', recipients)
export const setRecipients = (schema: GenericSchema): Operation =>
  call('setRecipients', 'Set who is notified of the site’s requests', 'requests', {
    ...body('E-mail addresses', schema),
    ...recipients,
  })
export const liftRestrictionOperation = call('liftRestriction', 'Lift the restriction of a consent', 'requests', {
  answer: answers.eventReceiptSchema,
})
export const startRetentionOperation = (schema: GenericSchema): Operation =>
  call('startRetention', 'Keep a consent for a relation of the controller’s own', 'retention', {
    ...body('How long, and from when', schema),
    answer: answers.eventReceiptSchema,
  })
export const runRetentionOperation = (schema: GenericSchema): Operation =>
  call('runRetention', 'Delete what is due, or count it', 'retention', {
    ...body('What to do', schema),
    answer: answers.retentionReportSchema,
    problems: ['retention-held'],
  })
export const exportSiteOperation = call('exportSite', 'All entries of a site, streamed', 'exports', {
  query: { format: '`bundle`, `csv` or `ndjson`. Default: `bundle`' },
  answers: { 200: { description: 'The export', types: ['application/x-ndjson', 'text/csv'] } },
  problems: ['busy'],
})
export const listAudit = call('listAudit', 'Who read, exported or changed what', 'exports', {
  query: {
    after: 'The `next` of the page before',
    limit: 'At most 1,000. Default: 100',
    order: '`newest`: the newest first',
    before: 'The `next` of the page before, the newest first',
  },
  answer: answers.auditSchema,
})
export const listApiKeys = call('listKeys', 'The API keys of the caller’s controllers', 'keys', {
  answer: answers.keysSchema,
})
export const createKey = (schema: GenericSchema): Operation =>
  call('createKey', 'Create an API key', 'keys', {
    ...body('What the key may do', schema),
    status: 201,
    answer: answers.freshKeySchema,
  })
export const revokeKey = call('revokeKey', 'Revoke an API key', 'keys', { status: 204, problems: ['not-found'] })
export const askSetup: Operation = {
  id: 'askSetup',
  summary: 'The page that the set-up link for a first API key leads to',
  access: { by: 'anyone' },
  query: { token: 'The token of the link' },
  answers: { 200: { description: 'A page with a button', types: ['text/html'] } },
  problems: ['not-found', 'too-many-requests'],
}
export const useSetup: Operation = {
  id: 'createFirstKey',
  summary: 'Create the first API key, once',
  access: { by: 'anyone' },
  body: { description: 'The token', types: ['application/x-www-form-urlencoded'] },
  answers: {
    201: { description: 'The key', types: ['application/json', 'text/html'], schema: answers.firstKeySchema },
  },
  problems: ['not-found', 'too-many-requests'],
}
