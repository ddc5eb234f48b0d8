import { OWN_POLICY } from '../../sealed/sealed-policy.js'

/**
 * Empties the policy line of another sealed page when a router (Turbo, swup, htmx, Livewire, Astro) inserts it into this
 * page's `<head>`: it would close what the visitor has allowed. This page's own policy stays in force until a reload.
 */
export function keepOwnPolicy(head: HTMLHeadElement): void {
  for (const name of ['append', 'appendChild', 'insertBefore'] as const)
    head[name] = (...nodes: unknown[]) => {
      for (const node of nodes as (HTMLMetaElement | null)[])
        for (const meta of [node, ...(node?.querySelectorAll?.('meta') ?? [])])
          if (meta?.content?.startsWith?.(OWN_POLICY)) meta.content = ''
      // Looked up now, because the guard may have patched it.
      return (Element.prototype[name] as (...nodes: unknown[]) => never).apply(head, nodes)
    }
}
