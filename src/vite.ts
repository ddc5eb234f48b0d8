export { evaste, type EvasteVitePlugin, type VitePluginOptions } from './tools/vite/evaste-plugin.js'
