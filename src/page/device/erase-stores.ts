/** Deletes databases. One that a page still has open is deleted when that page closes it. */
export async function eraseDatabases(isErased: (name: string) => boolean): Promise<void> {
  const found = await indexedDB.databases()
  const names = found.flatMap(({ name }) => (name && isErased(name) ? name : []))
  await Promise.all(
    names.map(
      (name) =>
        new Promise((resolve) => {
          const request = indexedDB.deleteDatabase(name)
          request.onsuccess = request.onerror = request.onblocked = resolve
        }),
    ),
  )
}

export async function eraseCaches(isErased: (name: string) => boolean): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter(isErased).map((name) => caches.delete(name)))
}

/** Unregisters service workers by the URL of their script, or by their scope. */
export async function eraseWorkers(isErased: (address: string) => boolean): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations()
  const isTheirs = ({ active, waiting, installing, scope }: ServiceWorkerRegistration): boolean =>
    [active, waiting, installing].some((worker) => worker && isErased(worker.scriptURL)) || isErased(scope)
  await Promise.all(registrations.filter(isTheirs).map((registration) => registration.unregister()))
}
