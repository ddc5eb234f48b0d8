export {
  evasteModule,
  evasteModule as default,
  type NuxtApp,
  type NuxtModuleOptions,
} from './tools/nuxt/evaste-module.js'
