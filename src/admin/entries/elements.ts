import { EvasteEntries } from './evaste-entries.js'
import { EvasteEntryAddress } from './evaste-entry-address.js'

export const entriesElements = { 'evaste-entries': EvasteEntries, 'evaste-entry-address': EvasteEntryAddress }
