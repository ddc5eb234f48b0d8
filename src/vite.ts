export { evaste, type EvasteVitePlugin, type VitePluginOptions } from './tools/vite/evaste-plugin.js'
export { type LanguagesPlugin, onlyLanguages } from './tools/vite/only-languages.js'
