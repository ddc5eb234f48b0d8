import { render as renderComponent } from 'svelte/server'
import App from './app.svelte'

export const render = (path: string): string => renderComponent(App, { props: { path } }).body
