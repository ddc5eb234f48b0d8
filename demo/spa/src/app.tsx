import { ConsentProvider } from 'evaste/react'
import type { ReactNode } from 'react'
import { Home } from './home.js'
import { Link, usePath } from './routes.js'
import { Orders } from './orders.js'
import { useStatistics } from './statistics.js'

const PAGES: Readonly<Record<string, () => ReactNode>> = {
  '/spa/': Home,
  '/spa/orders': Orders,
  '/spa/privacy': () => <evaste-notice />,
}

export const App = (): ReactNode => (
  <ConsentProvider declaration="/spa/evaste/evaste.json">
    <Shop />
  </ConsentProvider>
)

function Shop(): ReactNode {
  const path = usePath()
  useStatistics(path)
  const Page = PAGES[path] ?? NotFound
  return (
    <>
      <header>
        <strong>Kulmaleipomo</strong>
        <Link to="/spa/">Today</Link>
        <Link to="/spa/orders">Your order</Link>
        <Link to="/spa/privacy">Privacy</Link>
      </header>
      <main>
        <Page />
      </main>
      <footer>
        <a href="/spa/privacy" data-evaste-open="">
          Your choices
        </a>
      </footer>
      <evaste-consent />
    </>
  )
}

const NotFound = (): ReactNode => <h1>No such page</h1>
