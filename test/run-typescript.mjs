// Runs the `main` of a TypeScript file with the words that follow, as `npm run test:browsers` and `npm run bench` do.
import { resolve } from 'node:path'
import { createServer } from 'vite'

const [file, ...words] = process.argv.slice(2)
// Node alone does not read TypeScript on every version that we support; nothing is served.
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, watch: null, ws: false },
})
try {
  const { main } = await vite.ssrLoadModule(resolve(file))
  process.exitCode = await main(words)
} finally {
  await vite.close()
}
