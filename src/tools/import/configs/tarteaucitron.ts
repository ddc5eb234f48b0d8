import { type ConfigFormat, isObject, listOf, stringOf } from './foreign-config.js'

/** tarteaucitron: `tarteaucitron.init({ … })` and a `tarteaucitron.job.push('gtag')` for each service. */
export const tarteaucitron: ConfigFormat = (values) => {
  const init = values.find(({ name }) => name === 'tarteaucitron.init')
  const jobs = values
    .filter(({ name }) => /tarteaucitron\.job.*\.push$/.test(name))
    .flatMap(({ value }) => listOf(value).map(stringOf))
  const keys = [...new Set(jobs.filter((job) => job !== undefined))]
  if (!init && !keys.length) return null
  const [options] = listOf(init?.value).filter(isObject)
  const noticeUrl = stringOf(options?.privacyUrl)
  return {
    tool: 'tarteaucitron',
    languages: [],
    ...(noticeUrl !== undefined && { noticeUrl }),
    purposes: [],
    services: keys.map((key) => ({ key, name: key, purpose: key, isRequired: false, answerKey: key, trackers: [] })),
    migration: {
      from: 'tarteaucitron',
      ...(stringOf(options?.cookieName) && { name: String(options?.cookieName) }),
    },
    unread: [],
  }
}
