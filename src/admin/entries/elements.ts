import { EvasteEntries } from './evaste-entries.js'
import { EvasteEntryAddress } from './evaste-entry-address.js'
import { EvasteEntryRecordings } from '../recordings/evaste-entry-recordings.js'
import { EvasteRecordingPlayer } from '../recordings/evaste-recording-player.js'

export const entriesElements = {
  'evaste-entries': EvasteEntries,
  'evaste-entry-address': EvasteEntryAddress,
  'evaste-entry-recordings': EvasteEntryRecordings,
  'evaste-recording-player': EvasteRecordingPlayer,
}
