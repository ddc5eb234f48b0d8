import { EvasteAgency } from './evaste-agency.js'
import { EvasteNewSite } from './evaste-new-site.js'

export const agencyElements = { 'evaste-agency': EvasteAgency, 'evaste-new-site': EvasteNewSite }
