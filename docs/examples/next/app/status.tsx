'use client'

import { useConsent } from 'evaste/react'

/** On a server, and until React has taken over its markup, everybody's status is `requested`. */
export const Status = () => (
  <p>
    Statistics: <output>{useConsent('matomo')}</output>
  </p>
)
