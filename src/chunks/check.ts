// Loaded if the declaration looks wrong or cannot be read, and with `?evaste-debug`.
export { explainDeclaration } from '../page/session/explain-declaration.js'
