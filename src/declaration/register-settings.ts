import type { RegisterDetails, RegisterSettings } from './types.js'

/** What a register does with what it keeps, with every default filled in: for the register, and for whoever tells of it. */
export const registerSettings = (register: RegisterDetails): RegisterSettings => ({
  ip: 'encrypted',
  ipRetention: 'P90D', // R74
  ...register,
  retention: { given: 'P3Y', refused: 'P6M', ...register.retention },
})
