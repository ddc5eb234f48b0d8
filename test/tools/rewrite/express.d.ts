/** As much of Express as is tested with. */
declare module 'express' {
  type Handler = import('../../../src/rewrite.js').Middleware

  interface App {
    (...request: Parameters<import('node:http').RequestListener>): void
    use(handler: Handler): App
    get(path: string, answer: (request: unknown, response: { send(body: string): unknown }) => void): App
  }

  const express: (() => App) & { static(folder: string): Handler }
  export default express
}
