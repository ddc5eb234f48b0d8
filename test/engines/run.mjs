// `npm run test:browsers`: what gets past evaste, in three engines. `-- --help` says more.
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

// Node alone does not read TypeScript; nothing is served.
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, watch: null, ws: false },
})
try {
  const { main } = await vite.ssrLoadModule(fileURLToPath(new URL('main.ts', import.meta.url)))
  process.exitCode = await main(process.argv.slice(2))
} finally {
  await vite.close()
}
