import { type DemoUrls, startDemo } from './server.js'

const port = portFrom(process.env.PORT)
const demo = await startDemo({
  port,
  dataFolder: process.env.EVASTE_DATA ?? '.data',
  ...(process.env.HOST && { host: process.env.HOST }),
  log: (event) => {
    if (event.level !== 'info') console.warn('register:', event)
  },
}).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error
  console.error(`Port ${port} or ${port + 1} is taken. Name another pair: PORT=8090 npm start`)
  process.exit(2)
})
console.log(addresses(demo.urls))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())

async function stop(): Promise<void> {
  console.log('Stopping.')
  await demo.stop()
}

function portFrom(text = '8080'): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0 && number < 65_535) return number
  console.error(`PORT is a number from 1 to 65534, not ${text}`)
  process.exit(2)
}

function addresses({ index, app, sites, register, thirdParty }: DemoUrls): string {
  return [
    '',
    `  evaste demo     ${index}`,
    '',
    ...Object.entries(sites).map(([key, url]) => `    ${key.padEnd(13)} ${url}`),
    `    ${'in React'.padEnd(13)} ${app}`,
    '',
    `    register      ${register}`,
    `    third party   ${thirdParty}   what reached it: ${thirdParty}/log`,
    '',
    '  Add ?evaste-debug to a page to see what is held. Ctrl+C stops.',
    '',
  ].join('\n')
}
