import * as v from 'valibot'
import { describedRecordingSchema } from '../recordings/describe-recording.js'

const id = v.string()
const time = v.pipe(v.string(), v.isoTimestamp())
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** A page of a list: `next` is the `after` of the next page. */
const next = v.nullable(v.union([v.string(), v.number()]))

/** Answers of the calls under `/v1/admin`. Later versions may add names. */
export const siteSchema = v.looseObject({
  site: id,
  controller: id,
  origins: v.array(v.string()),
  from: v.picklist(['configuration', 'api']),
})
export const sitesSchema = v.looseObject({ sites: v.array(siteSchema) })
export const publishedSchema = v.looseObject({
  site: id,
  digest: v.string(),
  version: v.string(),
  changed: v.boolean(),
})
export const deletedSiteSchema = v.looseObject({ site: id, entries: count, recordings: count, receipt: v.string() })
export const entriesSchema = v.looseObject({
  entries: v.array(
    v.looseObject({
      entry: count,
      recordedAt: time,
      kind: v.picklist(['decision', 'event', 'erased']),
      flags: v.array(v.string()),
      ip: v.string(),
      address: v.nullable(v.string()),
      record: v.looseObject({}),
      receipt: v.string(),
    }),
  ),
  next,
})
export const entrySchema = v.looseObject({
  site: id,
  entry: count,
  recordedAt: time,
  restrictedAt: v.nullable(time),
  proof: v.looseObject({}),
  row: v.nullable(v.looseObject({})),
  shown: v.nullable(v.looseObject({})),
  others: v.array(v.looseObject({ entry: count, recordedAt: time, kind: v.string() })),
})
export const addressSchema = v.looseObject({ entry: count, ip: v.string(), address: v.nullable(v.string()) })
/** `stored`: how much the site stores, in bytes. */
export const recordingsSchema = v.looseObject({
  recordings: v.array(describedRecordingSchema),
  next,
  stored: v.looseObject({ count, bytes: count }),
})
const sums = v.array(v.record(v.string(), v.union([v.string(), v.number()])))
export const statisticsSchema = v.looseObject({
  site: id,
  from: v.pipe(v.string(), v.isoDate()),
  to: v.pipe(v.string(), v.isoDate()),
  by: v.array(v.string()),
  decisions: sums,
  purposes: sums,
})
/** `pages`: how many reports of pages named it; an empty `host`: others. */
export const thirdPartiesSchema = v.looseObject({
  site: id,
  from: v.pipe(v.string(), v.isoDate()),
  to: v.pipe(v.string(), v.isoDate()),
  thirdParties: v.array(
    v.looseObject({
      kind: v.picklist(['stopped', 'undeclared']),
      host: v.string(),
      pages: count,
      firstDay: v.pipe(v.string(), v.isoDate()),
      lastDay: v.pipe(v.string(), v.isoDate()),
    }),
  ),
})
const day = v.nullable(v.pipe(v.string(), v.isoDate()))
export const versionsSchema = v.looseObject({
  site: id,
  versions: v.array(
    v.looseObject({
      version: v.string(),
      digest: v.nullable(v.string()),
      firstDay: day,
      lastDay: day,
      decisions: count,
      isCurrent: v.boolean(),
      changes: v.nullable(v.array(v.looseObject({ what: v.string(), id: v.string() }))),
      askedAgain: v.array(id),
    }),
  ),
})
const decisionSums = v.looseObject({
  gave_all: count,
  gave_some: count,
  gave_none: count,
  withdrew: count,
  less_visible: count,
})
export const reportSchema = v.looseObject({
  site: id,
  controller: v.string(),
  month: v.string(),
  decisions: decisionSums,
  before: decisionSums,
  purposes: sums,
  versions: v.array(v.looseObject({ version: v.string() })),
  requests: v.looseObject({ received: v.record(v.string(), count), open: count, overdue: count }),
  proof: v.looseObject({
    entries: count,
    hash: v.string(),
    verified: count,
    verifiedFrom: count,
    faulty: v.array(count),
    witnesses: v.array(v.looseObject({ witness: v.string(), entries: count, signedAt: v.nullable(v.string()) })),
  }),
  checkpoint: v.string(),
})
export const overviewSchema = v.looseObject({
  sites: v.array(
    v.looseObject({
      site: id,
      controller: id,
      from: v.picklist(['configuration', 'api']),
      name: v.nullable(v.string()),
      version: v.nullable(v.string()),
      entries: count,
      newestAt: v.nullable(time),
      decisions: decisionSums,
      requests: v.looseObject({ open: count, overdue: count }),
    }),
  ),
  next,
})
const requestSchema = v.looseObject({
  site: id,
  requestId: v.string(),
  kind: v.string(),
  consentId: v.string(),
  entry: count,
  receivedAt: time,
  dueAt: time,
  state: v.picklist(['open', 'done', 'refused']),
  handledAt: v.nullable(time),
})
export const requestDetailsSchema = v.looseObject({
  request: requestSchema,
  event: v.nullable(v.looseObject({})),
  entries: v.array(count),
  recipients: v.array(v.looseObject({ id, name: v.string(), services: v.array(v.string()) })),
  certificate: v.nullable(v.looseObject({ claims: v.looseObject({}), jws: v.string() })),
  controller: v.string(),
  restrictedAt: v.nullable(time),
})
export const requestsSchema = v.looseObject({ requests: v.array(requestSchema), next })
/** `configured`: how many others the configuration names. `canMail`: whether there is a mail server. */
export const recipientsSchema = v.looseObject({
  site: id,
  recipients: v.array(v.string()),
  configured: count,
  canMail: v.boolean(),
})
/** `receipt`: a compact JWS. */
export const eventReceiptSchema = v.looseObject({ entry: count, recordedAt: time, receipt: v.string() })
export const handledSchema = v.looseObject({ ...eventReceiptSchema.entries, request: v.looseObject({}) })
export const retentionReportSchema = v.looseObject({
  dryRun: v.boolean(),
  site: v.exactOptional(id),
  contents: v.exactOptional(count),
  addresses: v.exactOptional(count),
  recordings: v.exactOptional(count),
  held: v.exactOptional(v.picklist(['clock', 'share'])),
  isComplete: v.exactOptional(v.boolean()),
})
const keySchema = v.looseObject({
  id: v.string(),
  controller: v.nullable(id),
  scopes: v.array(v.string()),
  label: v.string(),
  createdAt: time,
})
export const keysSchema = v.looseObject({ keys: v.array(keySchema) })
/** `key`: shown this once. */
export const freshKeySchema = v.looseObject({ ...keySchema.entries, key: v.string() })
export const firstKeySchema = v.looseObject({ key: v.string() })
export const auditSchema = v.looseObject({
  audit: v.array(
    v.looseObject({
      at: time,
      actor: v.string(),
      name: v.exactOptional(v.string()),
      action: v.string(),
      detail: v.string(),
    }),
  ),
  next,
})
