import { defineConfig } from 'astro/config'
import evaste from 'evaste/astro'

export default defineConfig({ integrations: [evaste()] })
