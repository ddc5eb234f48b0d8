export {
  type AstroOptions,
  type EvasteIntegration,
  evasteIntegration as default,
  evasteIntegration as evaste,
} from './tools/astro/evaste-integration.js'
