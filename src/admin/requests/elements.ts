import { EvasteLetterForm } from './evaste-letter-form.js'
import { EvasteRequestAnswer } from './evaste-request-answer.js'
import { EvasteRequests } from './evaste-requests.js'

export const requestsElements = {
  'evaste-requests': EvasteRequests,
  'evaste-request-answer': EvasteRequestAnswer,
  'evaste-letter-form': EvasteLetterForm,
}
