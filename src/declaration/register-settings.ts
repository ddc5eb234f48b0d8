import type { RegisterDetails, RegisterSettings } from './types.js'

/** The register's settings with every default filled in, for the register and for the notice. */
export const registerSettings = (register: RegisterDetails): RegisterSettings => ({
  ip: 'encrypted',
  ipRetention: 'P90D', // R74
  ...register,
  retention: { given: 'P3Y', refused: 'P6M', ...register.retention },
})
