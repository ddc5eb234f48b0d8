import type { Content, Operation } from '../http/operation.js'

const TEXT = ['text/plain']
const text = (description: string): Content => ({ description, types: TEXT })
const about = (id: string, summary: string) => ({ id, summary, access: { by: 'anyone' } as const })

/** The calls of witnesses, as `/v1/openapi.json` describes them. */
export const addCheckpointOperation: Operation = {
  ...about('addCheckpoint', 'Have a checkpoint of another log signed (c2sp.org/tlog-witness)'),
  body: text('Old size, consistency proof and checkpoint'),
  answers: {
    200: text('The signature of this witness'),
    409: { description: 'The size that this witness has signed', types: ['text/x.tlog.size'] },
  },
  problems: [
    'invalid-request',
    'checkpoint-not-signed',
    'checkpoint-inconsistent',
    'not-found',
    'body-too-large',
    'unsupported-media',
    'malformed-body',
    'too-many-requests',
  ],
}
export const readWitnessed: Operation = {
  ...about('readWitnessed', 'The newest checkpoint of another log that this register signed; `rest` is its origin'),
  answers: { 200: text('A signed note') },
  problems: ['too-many-requests'],
}
export const readTreeCheckpoint: Operation = {
  ...about('readTreeCheckpoint', 'The newest tree checkpoint of a site, with the signatures of its witnesses'),
  answers: { 200: text('A signed note (c2sp.org/tlog-checkpoint)') },
  problems: ['too-many-requests', 'busy'],
}
export const readProof: Operation = {
  ...about('readProof', 'Proof that an entry is in the newest tree checkpoint of a site'),
  answers: { 200: text('c2sp.org/tlog-proof') },
  problems: ['too-many-requests', 'busy'],
}
