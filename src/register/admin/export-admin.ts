import type { Hono } from 'hono'
import { type Env, refuse } from '../http/call.js'
import { operation } from '../http/operation.js'
import { exportSite } from '../export/export-site.js'
import { exportTable } from '../export/export-table.js'
import { exportSiteOperation } from './admin-operations.js'
import { type AdminNeeds, admitToSite } from './admit.js'

const types = {
  bundle: 'application/x-ndjson',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv; charset=utf-8',
} as const
const isFormat = (format: string): format is keyof typeof types => Object.hasOwn(types, format)

/**
 * `GET /sites/{site}/export?format=bundle|csv|ndjson`: streamed as fast as the client reads, one export at a time per
 * site.
 */
export function addExportAdmin(admin: Hono<Env>, needs: AdminNeeds): void {
  const running = new Set<string>()
  admin.get('/sites/:site/export', operation(exportSiteOperation), async (call) => {
    const { site } = await admitToSite(call, needs, 'exports')
    const format = call.req.query('format') ?? 'bundle'
    if (!isFormat(format)) return refuse('invalid-request', '$.format', `one of ${Object.keys(types).join(', ')}`)
    const headers = {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${site}.${format === 'csv' ? 'csv' : 'ndjson'}"`,
    }
    // No client would read the stream or cancel it.
    if (call.req.method === 'HEAD') return call.body(null, 200, headers)
    if (running.has(site)) return refuse('busy')
    const { sealing, vault, now } = needs.rights
    const lines =
      format === 'bundle'
        ? exportSite(site, { store: needs.store, sign: sealing.sign, now, publicKeys: needs.publicKeys() })
        : exportTable(site, format, { store: needs.store, vault })
    running.add(site)
    return call.body(
      streamOf(lines, () => running.delete(site)),
      200,
      headers,
    )
  })
}

/** Reads the next line only when the client is ready for it. */
function streamOf(lines: AsyncGenerator<string>, onEnd: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await lines.next()
          if (!done) return controller.enqueue(encoder.encode(value))
          onEnd()
          controller.close()
        } catch (cause) {
          onEnd()
          controller.error(cause)
        }
      },
      async cancel() {
        onEnd()
        await lines.return(undefined)
      },
    },
    { highWaterMark: 1 },
  )
}
