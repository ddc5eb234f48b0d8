import { html, type TemplateResult } from 'lit'
import { sitePath } from '../shell/admin-context.js'
import { AdminView } from '../shell/admin-view.js'
import { formatTime } from '../shell/format.js'
import { routeHash } from '../shell/route.js'
import { type LogWords, logWords } from './words.js'

/** One access, as `GET /v1/admin/sites/{site}/audit` lists it. */
interface LoggedAccess {
  readonly at: string
  readonly actor: string
  /** Of a user. */
  readonly name?: string
  readonly action: string
  readonly detail: string
}

interface LogPage {
  readonly audit: readonly LoggedAccess[]
  readonly next: string | null
}

/** Who read, exported or changed what of a site, the newest first. */
export class EvasteLog extends AdminView<LogPage> {
  protected override load(): Promise<LogPage> {
    const { api, route } = this.context
    const { before } = route.query
    const search = new URLSearchParams({ order: 'newest', limit: '100', ...(before && { before }) })
    return api.get<LogPage>(`${sitePath(this.context, 'audit')}?${search}`)
  }

  protected override show({ audit, next }: LogPage): TemplateResult {
    const { language, words: shell, site, route } = this.context
    const words = logWords[language]
    const hashOf = (query: Readonly<Record<string, string>>): string =>
      routeHash({ view: 'log', site: site?.site ?? null, query })
    return html`<h1>${shell.view.log}</h1>
      <p>${words.help}</p>
      ${audit.length === 0 ? html`<p role="status">${words.none}</p>` : this.#table(audit)}
      <p class="pages">
        ${'before' in route.query ? html`<a href=${hashOf({})}>${words.newest}</a>` : ''}
        ${next === null ? '' : html`<a rel="next" href=${hashOf({ before: next })}>${words.older}</a>`}
      </p>`
  }

  #table(audit: readonly LoggedAccess[]): TemplateResult {
    const { language } = this.context
    const words = logWords[language]
    return html`<table class="lines">
      <caption>
        ${words.caption}
      </caption>
      <thead>
        <tr>
          ${[words.time, words.who, words.what, words.details].map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${audit.map((access) => {
          const { what, details } = readAccess(access, words)
          return html`<tr>
            <th scope="row">${formatTime(access.at, language)}</th>
            <td data-label=${words.who}>${whoOf(access, words)}</td>
            <td data-label=${words.what}>${words.acts[what] ?? access.action}</td>
            <td data-label=${words.details}>${details}</td>
          </tr>`
        })}
      </tbody>
    </table>`
  }
}

const whoOf = ({ actor, name }: LoggedAccess, words: LogWords): string => {
  if (actor === 'operator') return words.operator
  if (actor.startsWith('user:')) return name || words.formerUser
  return words.key(actor)
}

/** Of a call, its method says whether it read or changed, and the rest are its filters; else it is a person's reason. */
function readAccess(
  { action, detail }: LoggedAccess,
  { filters }: LogWords,
): { readonly what: string; readonly details: string } {
  const [, method = '', rest = ''] = /^(GET|POST|PUT|DELETE)\b ?(.*)$/s.exec(detail) ?? []
  if (method === '') return { what: action, details: detail }
  const asked = rest.split(' ').filter((one) => one !== '' && !/^(limit|order|after|before)=/.test(one))
  return {
    what: `${method === 'GET' ? 'read' : 'change'} ${action}`,
    details: asked.map((one) => nameFilter(one, filters)).join(', '),
  }
}

function nameFilter(filter: string, names: LogWords['filters']): string {
  const [name = '', value] = filter.split(/=(.*)/s)
  if (value === undefined) return filter
  return names[filter] ?? `${names[name] ?? name} ${value}`
}
