import type { DataCategory, Text } from './types.js'

/** A kind of data as an object, even if only its title is declared. */
export const dataCategory = (declared: Text | DataCategory): DataCategory =>
  isDataCategory(declared) ? declared : { title: declared }

const isDataCategory = (declared: Text | DataCategory): declared is DataCategory =>
  typeof declared === 'object' && 'title' in declared
