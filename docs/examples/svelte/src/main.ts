import 'evaste/ui'
import { startConsent } from 'evaste/svelte'
import { hydrate } from 'svelte'
import declaration from '../evaste.json'
import App from './app.svelte'

// Before the first component: whatever it inserts is then held.
startConsent({ declaration })
hydrate(App, { target: document.getElementById('app')!, props: { path: location.pathname } })
