/** Loads Matomo once the visitor allows it. */
export function useStatistics(): void {
  const isAllowed = useAllowed('matomo')
  useHead({
    script: () => (isAllowed.value ? [{ key: 'matomo', src: 'https://stats.leipomo.example/matomo.js' }] : []),
  })
}
