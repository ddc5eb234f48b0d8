/**
 * The views of `/admin`, as the calls that each makes when it opens: functions of what is to be seen, which return paths below
 * `/v1/admin`, asked at once. One that changes nothing may also be `[method, path, body]`.
 */
export const VIEWS = {
  today: (at) => [...figures(at), `${at.path}/versions`, `${at.path}/third-parties`, `${at.path}/requests?state=open`],
  'today, a year': (at) => [...figures(at, '&from=2025-12-01&to=2026-11-30'), `${at.path}/versions`],
  entries: (at) => [entries(at), `${at.path}/versions`],
  'entries, nothing allowed': (at) => [entries(at, '&answer=none')],
  'entries, withdrawn': (at) => [entries(at, '&answer=withdrawn')],
  'entries of one version': (at) => [entries(at, `&version=${at.version}`)],
  'entries of one answer and version': (at) => [entries(at, `&answer=some&version=${at.version}`)],
  'entries of one week': (at) => [entries(at, `&from=${at.week[0]}&until=${at.week[1]}`)],
  'entries of one answer in one week': (at) => [entries(at, `&answer=all&from=${at.week[0]}&until=${at.week[1]}`)],
  'entries, a page in the middle': (at) => [entries(at, `&before=${at.middle()}`)],
  'entries of one answer, in the middle': (at) => [entries(at, `&answer=withdrawn&before=${at.middle()}`)],
  'entries, the last page': (at) => [entries(at, '&before=51')],
  'entries of one consent': (at) => [`${at.path}/entries?order=newest&consent=${at.consentId()}`],
  'one entry': (at) => [`${at.path}/entries/${at.middle()}`],
  requests: (at) => [`${at.path}/requests?state=open`],
  'answered requests': (at) => [`${at.path}/requests?state=done`],
  'one request': (at) => [`${at.path}/requests/${at.requestId}?language=fi`],
  settings: (at) => [`${at.path}/versions`, `${at.path}/declaration`, '/keys'],
  'what retention would delete': (at) => [['POST', `${at.path}/retention`, { dryRun: true, confirm: false }]],
  report: (at) => [`${at.path}/report?month=${at.month}`],
  customers: () => ['/overview'],
  'access log': (at) => [`${at.path}/audit`],
}

const figures = ({ path }, period = '') =>
  ['day', '', 'language', 'source', 'version'].map((by) => `${path}/statistics?by=${by}${period}`)
const entries = ({ path }, more = '') => `${path}/entries?order=newest&limit=50${more}`
