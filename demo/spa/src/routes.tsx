import { type MouseEvent, type ReactNode, useSyncExternalStore } from 'react'

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('popstate', changed)
  return () => removeEventListener('popstate', changed)
}

/** The page's path, also after a click on a `Link` and the browser's own buttons. */
export const usePath = (): string =>
  useSyncExternalStore(
    subscribe,
    () => location.pathname,
    () => '/spa/',
  )

export function Link({ to, children }: { readonly to: string; readonly children: ReactNode }): ReactNode {
  const go = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
    scrollTo(0, 0)
  }
  return (
    <a href={to} onClick={go} {...(usePath() === to && { 'aria-current': 'page' })}>
      {children}
    </a>
  )
}
