import { render } from 'svelte/server'
import App from './app.svelte'

export const renderOnServer = (options) => render(App, { props: { path: { current: '/' }, options } }).body
