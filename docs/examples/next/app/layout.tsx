import { Consented, ConsentProvider } from 'evaste/react'
import Link from 'next/link'
import Script from 'next/script'
import type { ReactNode } from 'react'

export const metadata = { title: 'Kulmaleipomo, a bakery' }

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        {/* Not next/script: the browser has to run it before whatever stands further down. */}
        <script src="/evaste/evaste.js" />
      </head>
      <body>
        <ConsentProvider declaration="/evaste/evaste.json">
          <nav>
            <Link href="/">Today</Link> <Link href="/privacy">Privacy</Link>{' '}
            {/* Not a Link: a sensitive page needs a full page load, because running code cannot be unloaded. */}
            <a href="/allergies">Allergies</a>
          </nav>
          <main>{children}</main>
          <footer>
            <a href="/privacy" data-evaste-open="">
              Cookie settings
            </a>
          </footer>
          <Consented to="matomo">
            <Script src="https://stats.leipomo.example/matomo.js" />
          </Consented>
          <evaste-consent />
        </ConsentProvider>
      </body>
    </html>
  )
}
