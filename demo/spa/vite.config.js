import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const built = (file) => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url))

/** As a bakery's own project would be built, but that evaste is this repository's. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/spa/', // what is loaded later is asked for below it
  logLevel: 'error',
  resolve: {
    alias: [
      { find: 'evaste/react', replacement: built('react.js') },
      { find: 'evaste/ui', replacement: built('ui.js') },
    ],
  },
  build: {
    outDir: fileURLToPath(new URL('../../.build/spa', import.meta.url)),
    emptyOutDir: true,
    copyPublicDir: false,
    rolldownOptions: {
      input: fileURLToPath(new URL('src/main.tsx', import.meta.url)),
      output: { entryFileNames: 'app.js', chunkFileNames: '[name].js' },
    },
  },
})
