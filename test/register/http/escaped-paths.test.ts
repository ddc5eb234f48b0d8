import { expect, test } from 'vitest'
import { get, openBakeryRegister } from '../bakery.js'

test.each(['/%6detrics', '/v1/consents/%00', '/v1/%61dmin/keys', '/v1/admin/%73ites', '/%72eadyz'])(
  'a path with an escape is no path: %s',
  async (path) => {
    const { register } = await openBakeryRegister()

    expect((await get(register, path)).status).toBe(404)
    expect((await get(register, '/metrics')).status).toBe(200)
    await register.close()
  },
)
