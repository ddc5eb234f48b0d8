import { AwsClient } from 'aws4fetch'
import type { RecordingBodies } from '../recordings/recording-bodies.js'

/** A bucket of an S3-compatible service. */
export interface S3Place {
  /** Such as `https://s3.eu-north-1.amazonaws.com`; objects are addressed by path, which every such service takes. */
  readonly endpoint: string
  readonly bucket: string
  /** Default: `us-east-1`, which services without regions take. */
  readonly region?: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** A visitor waits for the answer. */
const PATIENCE_MS = 10_000
const RETRIES = 2

/**
 * Stores bodies as objects `{site}/{recording}` of a bucket. The service sees only what is encrypted already. The bucket
 * needs no versions: an older version of a destroyed body could not be read, but it would be stored.
 */
export function createS3Bodies({ endpoint, bucket, region = 'us-east-1', ...keys }: S3Place): RecordingBodies {
  const client = new AwsClient({ ...keys, region, service: 's3', retries: RETRIES })
  /** The body of the answer; `null`: there is no such object. */
  const call = async (
    method: 'PUT' | 'GET' | 'DELETE',
    [site, id]: readonly [string, string],
    body?: Blob,
  ): Promise<Uint8Array<ArrayBuffer> | null> => {
    const url = [endpoint.replace(/\/$/, ''), bucket, site, id].map((part, i) => (i ? encodeURIComponent(part) : part))
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const response = await client.fetch(url.join('/'), {
      ...{ method, signal, headers: body ? { 'content-type': 'application/octet-stream' } : {} },
      ...(body && { body: await body.arrayBuffer() }),
    })
    if (response.ok) return new Uint8Array(await response.arrayBuffer())
    // Any other 404, such as of a missing bucket, does not say that the body is gone.
    if (method !== 'PUT' && response.status === 404 && (await response.text()).includes('<Code>NoSuchKey</Code>'))
      return null
    // The answer names the bucket and the request; the status is enough to find the cause.
    throw new Error(`the storage for recordings answered ${response.status} to ${method}`)
  }
  return {
    async put(site, recordingId, body) {
      await call('PUT', [site, recordingId], new Blob([body]))
    },
    get: (site, recordingId) => call('GET', [site, recordingId]),
    async delete(site, recordingId) {
      await call('DELETE', [site, recordingId])
    },
  }
}
