import { useConsent } from 'evaste/react'
import { type ReactNode, useState } from 'react'

export function Orders(): ReactNode {
  const [rolls, setRolls] = useState(0)
  return (
    <>
      <h1>Your order</h1>
      <p>
        <button onClick={() => setRolls(rolls + 1)}>One more roll</button> {rolls} in the bag
      </p>
      <p>
        Statistics: <code>{useConsent('analytics')}</code>
      </p>
    </>
  )
}
