import { Consented } from 'evaste/react'
import { Status } from '../status'

/** One of the declaration's `sensitiveRoutes`: who asks for bread without wheat is counted by nobody. */
export default function Allergies() {
  return (
    <>
      <h1>Bread for those with allergies</h1>
      <Consented to="films" fallback={<p>No films on this page.</p>}>
        <iframe title="Our mill" src="https://films.example/embed/mill" />
      </Consented>
      <Status />
    </>
  )
}
