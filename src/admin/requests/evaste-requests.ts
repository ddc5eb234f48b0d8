import { html, nothing, type TemplateResult } from 'lit'
import { sitePath } from '../shell/admin-context.js'
import { AdminView } from '../shell/admin-view.js'
import { formatDay } from '../shell/format.js'
import { routeHash } from '../shell/route.js'
import { requestPage } from './request-page.js'
import type { ListedRequest, RequestsPage, ShownRequest } from './request-types.js'
import { daysLeft } from './days-left.js'
import { requestsWords } from './words.js'

type RequestsData =
  { readonly kind: 'list'; readonly page: RequestsPage } | { readonly kind: 'request'; readonly shown: ShownRequest }

const STATES = ['open', 'done', 'refused'] as const

/** What visitors have asked for, by deadline; or one of the requests, with its answer. */
export class EvasteRequests extends AdminView<RequestsData> {
  /** A certificate names authorities in the reader's language. */
  protected override loadKey(): string {
    return `${super.loadKey()} ${this.context.language}`
  }

  protected override async load(): Promise<RequestsData> {
    const { api, route, language } = this.context
    const [requestId] = route.rest
    if (requestId !== undefined) {
      const path = `${sitePath(this.context, 'requests', requestId)}?language=${language}`
      return { kind: 'request', shown: await api.get<ShownRequest>(path) }
    }
    const search = new URLSearchParams({ state: this.#state(), ...(route.query.after && { after: route.query.after }) })
    return { kind: 'list', page: await api.get<RequestsPage>(`${sitePath(this.context, 'requests')}?${search}`) }
  }

  #state(): string {
    const { state } = this.context.route.query
    return STATES.find((one) => one === state) ?? 'open'
  }

  protected override show(data: RequestsData): TemplateResult {
    const { context } = this
    if (data.kind === 'request') return requestPage(data.shown, context, () => this.refresh())
    const words = requestsWords[context.language]
    const { requests, next } = data.page
    return html`<h1>${context.words.view.requests}</h1>
      ${this.#stateLinks()} ${requests.length === 0 ? html`<p role="status">${words.none}</p>` : this.#table(requests)}
      ${
        next === null
          ? ''
          : html`<p class="pages"><a href=${this.#hash({ state: this.#state(), after: next })}>${words.more}</a></p>`
      }
      <evaste-letter-form .context=${context}></evaste-letter-form>`
  }

  #hash(query: Readonly<Record<string, string>>): string {
    return routeHash({ view: 'requests', site: this.context.site?.site ?? null, query })
  }

  #stateLinks(): TemplateResult {
    const words = requestsWords[this.context.language]
    const current = this.#state()
    return html`<ul class="choices" aria-label=${words.which}>
      ${STATES.map(
        (state) =>
          html`<li>
            <a href=${this.#hash({ state })} aria-current=${state === current ? 'page' : nothing}
              >${words.states[state]}</a
            >
          </li>`,
      )}
    </ul>`
  }

  #table(requests: readonly ListedRequest[]): TemplateResult {
    const { language, site } = this.context
    const words = requestsWords[language]
    const hashOf = (id: string): string => routeHash({ view: 'requests', site: site?.site ?? null, rest: [id] })
    return html`<table class="lines">
      <caption>
        ${words.caption}
      </caption>
      <thead>
        <tr>
          ${[words.kind, words.received, words.due, words.state].map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${requests.map(
          (request) =>
            html`<tr>
              <th scope="row"><a href=${hashOf(request.requestId)}>${words.kinds[request.kind] ?? request.kind}</a></th>
              <td data-label=${words.received}>${formatDay(request.receivedAt, language)}</td>
              <td data-label=${words.due}>${formatDay(request.dueAt, language)}${this.#daysLeft(request)}</td>
              <td data-label=${words.state}>${words.stateOf[request.state]}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
  }

  #daysLeft({ state, dueAt }: ListedRequest): TemplateResult | string {
    if (state !== 'open') return ''
    const words = requestsWords[this.context.language]
    const days = daysLeft(dueAt, this.context.now())
    return days < 0 ? html`, <strong>${words.overdue(String(0 - days))}</strong>` : html`, ${words.left(String(days))}`
  }
}
