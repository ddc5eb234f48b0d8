export default defineNuxtConfig({
  modules: ['evaste/nuxt'],
  evaste: { declaration: 'evaste.json' },
})
