export type * from './record/record.js'
export * from './register/index.js'
