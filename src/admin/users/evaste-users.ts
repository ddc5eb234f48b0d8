import { html, type TemplateResult } from 'lit'
import { AdminView } from '../shell/admin-view.js'
import { problemBlock } from '../shell/problem-block.js'
import { formField, valuesOf } from '../shell/form-field.js'
import { type UsersWords, usersWords } from './words.js'

interface User {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: string
  readonly controllers: readonly string[] | null
  readonly isActive: boolean
  readonly disabledAt: string | null
}

/** Who may sign in, and inviting others. */
export class EvasteUsers extends AdminView<readonly User[]> {
  static override properties = {
    ...AdminView.properties,
    link: { state: true },
    done: { state: true },
    failure: { state: true },
  }

  declare private link: string
  declare private done: string
  declare private failure: unknown

  constructor() {
    super()
    this.link = ''
    this.done = ''
    this.failure = null
  }

  protected override async load(): Promise<readonly User[]> {
    return (await this.context.api.get<{ readonly users: readonly User[] }>('admin/users')).users
  }

  protected override show(users: readonly User[]): TemplateResult {
    const words = usersWords[this.context.language]
    return html`<h1>${words.heading}</h1>
      ${this.failure === null ? '' : problemBlock(this.failure, this.context.words)}
      <p role="status" class=${this.done ? 'done' : ''}>${this.done}</p>
      ${this.link ? this.#renderLink(words) : ''}
      <div class="scroll">
        <table class="lines">
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
        </table>
      </div>
      ${this.#renderInvitation(words)}`
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

  #renderUser(user: User, words: UsersWords): TemplateResult {
    const state = user.disabledAt !== null ? words.disabled : user.isActive ? words.active : words.invited
    return html`<tr>
      <th scope="row">${user.name}<br /><span class="quiet">${user.email}</span></th>
      <td data-label=${words.role}>${words.roles[user.role] ?? user.role}</td>
      <td data-label=${words.controllers}>${user.controllers?.join(', ') ?? words.all}</td>
      <td data-label=${words.state}>${state}</td>
      <td>${this.#renderActions(user, words)}</td>
    </tr>`
  }

  /** The register refuses changes of oneself; the buttons say so before. */
  #renderActions(user: User, words: UsersWords): TemplateResult | string {
    if (user.id === this.context.user?.user?.id) return words.you
    const path = `admin/users/${encodeURIComponent(user.id)}`
    const isDisabled = user.disabledAt !== null
    const action = (name: keyof UsersWords['acts'], work: () => Promise<unknown>): TemplateResult =>
      html`<button
        class="link small"
        aria-label="${words.acts[name]}: ${user.name}"
        @click=${() => this.#change(words, work)}
      >
        ${words.acts[name]}
      </button>`
    const { api } = this.context
    return html`${action('newLink', async () => this.#showLink(await api.send('POST', `${path}/invitation`)))}
    ${action('reset', () => api.send('DELETE', `${path}/second-factors`))}
    ${action(isDisabled ? 'enable' : 'disable', () => api.send('PUT', path, { disabled: !isDisabled }))}`
  }

  #renderInvitation(words: UsersWords): TemplateResult {
    const controllers = [...new Set(this.context.sites.map(({ controller }) => controller))].sort()
    return html`<h2>${words.invite}</h2>
      <form class="stacked" @submit=${this.#invite}>
        ${formField({ id: 'email', label: words.email, type: 'email' })} ${formField({ id: 'name', label: words.name })}
        <div class="field">
          <label for="role">${words.role}</label>
          <select id="role" name="role" aria-describedby="role-help">
            ${Object.entries(words.roles)
              .reverse()
              .map(([id, name]) => html`<option value=${id}>${name}</option>`)}
          </select>
          <span id="role-help" class="quiet">${words.roleHelp}</span>
        </div>
        <fieldset class="field wide">
          <legend>${words.controllers}</legend>
          ${controllers.map(
            (controller) =>
              html`<label class="check"
                ><input
                  type="checkbox"
                  name="controllers"
                  value=${controller}
                  ?checked=${controllers.length === 1}
                />${controller}</label
              >`,
          )}
          ${
            this.context.user?.controllers === null
              ? html`<label class="check"><input type="checkbox" name="all" />${words.all}</label>`
              : ''
          }
        </fieldset>
        <button>${words.submit}</button>
      </form>`
  }

  readonly #invite = (event: Event): void => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const { email, name, role, all } = valuesOf(form)
    const controllers = all === undefined ? new FormData(form).getAll('controllers') : null
    const { language } = this.context
    void this.#change(usersWords[language], async () => {
      this.#showLink(await this.context.api.send('POST', 'admin/users', { email, name, role, controllers, language }))
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
      await this.refresh()
    } catch (cause) {
      this.failure = cause
    }
  }
}
