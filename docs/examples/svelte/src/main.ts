import 'evaste/ui'
import { hydrate } from 'svelte'
import App from './app.svelte'
import { openSession } from './consent.svelte'

openSession()
hydrate(App, { target: document.getElementById('app')!, props: { path: location.pathname } })
