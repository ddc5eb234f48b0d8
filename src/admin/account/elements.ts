import { CodeSetup } from '../sign-in/code-setup.js'
import { EvasteAccount } from './evaste-account.js'

export const accountElements = { 'evaste-account': EvasteAccount, 'evaste-code-setup': CodeSetup }
