import { useAllowed } from 'evaste/vue'
import { watchEffect } from 'vue'

/** Loads Matomo once the visitor allows it. */
export function useStatistics(): void {
  const isAllowed = useAllowed('matomo')
  watchEffect(() => {
    if (isAllowed.value && !document.getElementById('matomo'))
      document.head.append(
        Object.assign(document.createElement('script'), {
          id: 'matomo',
          src: 'https://stats.leipomo.example/matomo.js',
        }),
      )
  })
}
