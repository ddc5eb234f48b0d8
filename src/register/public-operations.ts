import * as v from 'valibot'
import { recordSchema } from '../record/parse.js'
import type { Content, Operation } from './http/operation.js'

const ANYONE = { by: 'anyone' } as const
const TEXT = ['text/plain']
const ofText = (description: string): { readonly 200: Content } => ({ 200: { description, types: TEXT } })
const receiptSchema = v.looseObject({
  entry: v.number(),
  recordedAt: v.pipe(v.string(), v.isoTimestamp()),
  receipt: v.string(),
  destroyedRecordings: v.exactOptional(v.number()),
})

/** The calls of pages, verifiers and operators, as `/v1/openapi.json` describes them. */
export const appendRecord: Operation = {
  id: 'appendRecord',
  summary: 'Record a decision; the same record again gets the same receipt',
  access: { by: 'page' },
  body: { description: 'The record', schema: recordSchema },
  answers: {
    200: { description: 'The receipt of a record that was sent before', schema: receiptSchema },
    201: { description: 'The receipt', schema: receiptSchema },
  },
  problems: [
    ...(['invalid-record', 'receipt-secret-mismatch', 'decision-conflict', 'decision-erased'] as const),
    ...(['unknown-purpose', 'busy'] as const),
  ],
}
export const readCheckpoint: Operation = {
  id: 'readCheckpoint',
  summary: 'The signed head of a site’s chain',
  access: ANYONE,
  answers: { 200: { description: 'A compact JWS', types: ['application/jose'] } },
  problems: ['too-many-requests'],
}
export const readPublicText: Operation = {
  id: 'readDocument',
  summary: 'A declaration or interface text by its digest',
  access: ANYONE,
  answers: { 200: { description: 'The text' } },
}
export const readHealth: Operation = {
  id: 'readHealth',
  summary: 'Whether the process runs',
  access: ANYONE,
  answers: { 200: { description: 'It runs', schema: v.looseObject({ status: v.literal('up') }) } },
}
export const readReadiness: Operation = {
  id: 'readReadiness',
  summary: 'Whether the register can record',
  access: ANYONE,
  answers: { 200: { description: 'It can', schema: v.looseObject({ status: v.literal('ready') }) } },
  problems: ['busy'],
}
export const readMetrics: Operation = {
  id: 'readMetrics',
  summary: 'Figures for Prometheus',
  access: ANYONE,
  answers: ofText('Prometheus text'),
}
export const readKeys: Operation = {
  id: 'readKeys',
  summary: 'The public keys that verify receipts and checkpoints',
  access: ANYONE,
  answers: {
    200: {
      description: 'JSON Web Keys, with what they vouch for',
      schema: v.looseObject({
        keys: v.array(
          v.looseObject({ kty: v.literal('OKP'), crv: v.literal('Ed25519'), kid: v.string(), x: v.string() }),
        ),
      }),
    },
  },
}
export const readOpenApi: Operation = {
  id: 'readOpenApi',
  summary: 'This description',
  access: ANYONE,
  answers: { 200: { description: 'OpenAPI 3.1', schema: v.looseObject({ openapi: v.string() }) } },
}
