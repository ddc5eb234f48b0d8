import { tagResponses } from 'evaste/rewrite'
import declaration from '../evaste.json'

const tag = tagResponses(declaration)

export const sealPages = async (_, next) => tag(await next())
