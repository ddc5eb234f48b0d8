import { evaste } from 'evaste/vite'
import { defineConfig } from 'vite'

export default defineConfig({ plugins: [evaste()] })
