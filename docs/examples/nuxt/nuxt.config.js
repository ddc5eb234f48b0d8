export default {
  modules: ['evaste/nuxt'],
  evaste: { declaration: 'evaste.json' },
}
