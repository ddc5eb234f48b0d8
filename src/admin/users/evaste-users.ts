import { html, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { AdminView } from '../shell/admin-view.js'
import { problemBlock } from '../shell/problem-block.js'
import { formField, valuesOf } from '../shell/form-field.js'
import { readRights, rightFields } from './right-fields.js'
import type { ListedUser } from './user-types.js'
import { type UsersWords, usersWords } from './words.js'

/** Who may sign in, and inviting others. */
export class EvasteUsers extends AdminView<readonly ListedUser[]> {
  static override properties = {
    ...AdminView.properties,
    link: { state: true },
    done: { state: true },
    failure: { state: true },
    changing: { state: true },
  }

  declare private link: string
  declare private done: string
  declare private failure: unknown
  /** Whose rights the form changes. */
  declare private changing: ListedUser | null

  constructor() {
    super()
    this.link = ''
    this.done = ''
    this.failure = null
    this.changing = null
  }

  protected override async load(): Promise<readonly ListedUser[]> {
    return (await this.context.api.get<{ readonly users: readonly ListedUser[] }>('admin/users')).users
  }

  protected override show(users: readonly ListedUser[]): TemplateResult {
    const words = usersWords[this.context.language]
    return html`<h1>${words.heading}</h1>
      ${this.failure === null ? '' : problemBlock(this.failure, this.context.words)}
      <p role="status" class=${this.done ? 'done' : ''}>${this.done}</p>
      ${this.link ? this.#renderLink(words) : ''}
      ${users.length === 0 ? html`<p>${words.noUsers}</p>` : this.#renderUsers(users, words)}
      ${this.changing ? this.#renderChange(this.changing, words) : ''} ${this.#renderInvitation(words)}`
  }

  #renderLink(words: UsersWords): TemplateResult {
    return html`<div class="done">
      <p>${words.link}</p>
      <div class="field wide">
        <label for="link">${words.linkLabel}</label>
        <input
          id="link"
          readonly
          .value=${this.link}
          @focus=${({ target }: Event) => (target as HTMLInputElement).select()}
        />
      </div>
    </div>`
  }

  #renderUsers(users: readonly ListedUser[], words: UsersWords): TemplateResult {
    return html`<table class="wide">
      <caption>
        ${words.caption}
      </caption>
      <thead>
        <tr>
          ${[words.person, words.role, words.controllers, words.state, words.actions].map(
            (head) => html`<th scope="col">${head}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${users.map((user) => this.#renderUser(user, words))}
      </tbody>
    </table>`
  }

  #renderUser(user: ListedUser, words: UsersWords): TemplateResult {
    return html`<tr>
      <th scope="row">${user.name}<br /><span class="quiet">${user.email}</span></th>
      <td data-label=${words.role}>${words.roles[user.role] ?? user.role}</td>
      <td data-label=${words.controllers}>${user.controllers?.join(', ') ?? words.all}</td>
      <td data-label=${words.state}>${stateOf(user, words)}</td>
      <td>${this.#renderActions(user, words)}</td>
    </tr>`
  }

  /** The register refuses changes of oneself; so there are no buttons for them. */
  #renderActions(user: ListedUser, words: UsersWords): TemplateResult | string {
    if (user.id === this.context.user?.user?.id) return words.you
    const path = pathOf(user)
    const isDisabled = user.disabledAt !== null
    const button = (name: keyof UsersWords['acts'], act: () => void): TemplateResult =>
      html`<button class="link small" aria-label="${words.acts[name]}: ${user.name}" @click=${act}>
        ${words.acts[name]}
      </button>`
    const action = (name: keyof UsersWords['acts'], work: () => Promise<unknown>): TemplateResult =>
      button(name, () => void this.#change(words, work))
    const { api } = this.context
    return html`${button('change', () => this.#openChange(user))}
    ${action('newLink', async () => this.#showLink(await api.send('POST', `${path}/invitation`)))}
    ${action('reset', () => api.send('DELETE', `${path}/second-factors`))}
    ${action(isDisabled ? 'enable' : 'disable', () => api.send('PUT', path, { disabled: !isDisabled }))}`
  }

  #openChange(user: ListedUser): void {
    this.changing = user
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#change-role')?.focus())
  }

  #renderChange(user: ListedUser, words: UsersWords): unknown {
    const save = (event: Event): void => {
      event.preventDefault()
      const rights = readRights(event.target as HTMLFormElement)
      void this.#change(words, () => this.context.api.send('PUT', pathOf(user), rights))
    }
    const fields = html`<h2>${words.changeOf(user.name)}</h2>
      <p>${words.changeHelp}</p>
      <form id="change" class="stacked" @submit=${save}>
        ${rightFields(this.context, 'change', user)}
        <div class="actions">
          <button>${words.save}</button>
          <button type="button" class="plain" @click=${() => (this.changing = null)}>
            ${this.context.words.cancel}
          </button>
        </div>
      </form>`
    return keyed(user.id, fields) // nothing that was chosen for one user is left in the form of another
  }

  #renderInvitation(words: UsersWords): TemplateResult {
    return html`<h2>${words.invite}</h2>
      <form class="stacked" @submit=${this.#invite}>
        ${formField({ id: 'email', label: words.email, type: 'email' })} ${formField({ id: 'name', label: words.name })}
        ${rightFields(this.context, 'invite')}
        <button>${words.submit}</button>
      </form>`
  }

  readonly #invite = (event: Event): void => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const { email, name } = valuesOf(form)
    const { language } = this.context
    void this.#change(usersWords[language], async () => {
      const user = { email, name, language, ...readRights(form) }
      this.#showLink(await this.context.api.send('POST', 'admin/users', user))
      form.reset()
    })
  }

  #showLink({ invitation }: { readonly invitation: string }): void {
    this.link = `${location.href.split('#')[0]}#/invitation?token=${invitation}`
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#link')?.focus())
  }

  async #change(words: UsersWords, work: () => Promise<unknown>): Promise<void> {
    this.failure = null
    this.done = ''
    this.link = ''
    try {
      await work()
      this.done = this.link ? '' : words.done
      this.changing = null
      await this.refresh()
    } catch (cause) {
      this.failure = cause
    }
    await this.revealMessage()
  }
}

const pathOf = ({ id }: ListedUser): string => `admin/users/${encodeURIComponent(id)}`

function stateOf({ disabledAt, isActive }: ListedUser, words: UsersWords): string {
  if (disabledAt !== null) return words.disabled
  return isActive ? words.active : words.invited
}
