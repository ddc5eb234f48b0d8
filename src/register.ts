export { EvasteError, type EvasteErrorCode } from './declaration/evaste-error.js'
export type * from './record/record.js'
export * from './register/index.js'
