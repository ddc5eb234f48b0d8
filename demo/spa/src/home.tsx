import { Consented, useConsentSession } from 'evaste/react'
import type { ReactNode } from 'react'
import { thirdParty } from './third-party.js'

const BREAD = ['Rye, from the root', 'Oat rolls', 'Cardamom buns', 'Potato flatbread']

export const Home = (): ReactNode => (
  <>
    <h1>Out of the oven since five</h1>
    <ul className="bread">
      {BREAD.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
    <h2>From our feed</h2>
    <Consented to="social-feed" fallback={<FeedWaiting />}>
      <iframe title="The bakery’s feed at Tykki" src={`${thirdParty}/social/feed`} />
    </Consented>
  </>
)

function FeedWaiting(): ReactNode {
  const session = useConsentSession()
  return (
    <div className="waiting">
      <p>Our feed comes from Tykki. To show it, Tykki is told of your visit.</p>
      <button onClick={() => session?.decide({ 'social-feed': true })}>Show the feed</button>
    </div>
  )
}
