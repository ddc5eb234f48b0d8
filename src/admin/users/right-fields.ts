import { html, type TemplateResult } from 'lit'
import type { AdminContext } from '../shell/admin-context.js'
import type { ListedUser } from './user-types.js'
import { usersWords } from './words.js'

/** What a user may do, and for which controllers. */
export type UserRights = Pick<ListedUser, 'role' | 'controllers'>

/** The roles that a user of a role may give to others; the register refuses the rest. */
const MAY_GIVE: Readonly<Record<string, readonly string[]>> = {
  agency: ['viewer', 'data-protection-officer', 'owner', 'agency'],
  owner: ['viewer', 'data-protection-officer', 'owner'],
}

/** The fields of role and controllers, in the forms that invite a user and change one. */
export function rightFields(context: AdminContext, id: string, now?: UserRights): TemplateResult {
  const { language, user, sites } = context
  const words = usersWords[language]
  const own = [...new Set([...sites.map(({ controller }) => controller), ...(now?.controllers ?? [])])].sort()
  const isChosen = (controller: string): boolean => (now ? !!now.controllers?.includes(controller) : own.length === 1)
  const roles = MAY_GIVE[user?.role ?? 'agency'] ?? []
  return html`<div class="field">
      <label for="${id}-role">${words.role}</label>
      <select id="${id}-role" name="role" aria-describedby="${id}-role-help">
        ${roles.map((role) => html`<option value=${role} ?selected=${role === now?.role}>${words.roles[role]}</option>`)}
      </select>
      <span id="${id}-role-help" class="quiet">${words.roleHelp}</span>
    </div>
    <fieldset class="field wide">
      <legend>${words.controllers}</legend>
      ${own.map(
        (controller) =>
          html`<label class="check"
            ><input
              type="checkbox"
              name="controllers"
              value=${controller}
              ?checked=${isChosen(controller)}
            />${controller}</label
          >`,
      )}
      ${
        user === null || user.controllers === null
          ? html`<label class="check"
              ><input type="checkbox" name="all" ?checked=${now?.controllers === null} />${words.all}</label
            >`
          : ''
      }
    </fieldset>`
}

/** What the fields say now. */
export function readRights(form: HTMLFormElement): UserRights {
  const values = new FormData(form)
  return {
    role: String(values.get('role')),
    controllers: values.has('all') ? null : values.getAll('controllers').map(String),
  }
}
