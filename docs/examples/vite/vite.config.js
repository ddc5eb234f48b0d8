import { evaste } from 'evaste/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [evaste()],
  appType: 'mpa',
  build: { rolldownOptions: { input: ['index.html', 'privacy.html', 'allergies.html'] } },
})
