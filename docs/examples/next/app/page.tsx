import { Consented } from 'evaste/react'
import { Status } from './status'

export default function Home() {
  return (
    <>
      <h1>Out of the oven since five</h1>
      <Consented to="films" fallback={<p>A film of our ovens, once you allow Pikkukino.</p>}>
        <iframe title="Our ovens" src="https://films.example/embed/ovens" />
      </Consented>
      <Status />
    </>
  )
}
