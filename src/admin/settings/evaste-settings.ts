import { html, type TemplateResult } from 'lit'
import type { RegisterDetails } from '../../declaration/types.js'
import { sitePath } from '../shell/admin-context.js'
import { AdminView } from '../shell/admin-view.js'
import { type ListedVersion, versionList } from '../today/version-list.js'
import { settingsWords } from './words.js'

interface SettingsData {
  readonly versions: readonly ListedVersion[]
  /** `null`: the declaration names no register, or there is none. */
  readonly register: RegisterDetails | null
}

/** What a controller sets for a site, and sees of what its declaration sets. */
export class EvasteSettings extends AdminView<SettingsData> {
  protected override async load(): Promise<SettingsData> {
    const { api } = this.context
    const [{ versions }, declared] = await Promise.all([
      api.get<{ readonly versions: readonly ListedVersion[] }>(sitePath(this.context, 'versions')),
      // 404: none was published yet.
      api.getUnless<{ readonly register?: RegisterDetails | null }>([404], sitePath(this.context, 'declaration')),
    ])
    return { versions, register: declared?.register ?? null }
  }

  protected override show({ versions, register }: SettingsData): TemplateResult {
    const { context } = this
    const words = settingsWords[context.language]
    return html`<h1>${context.words.view.settings}</h1>
      <h2>${words.versions}</h2>
      <p class="quiet">${words.versionsHelp}</p>
      ${versions.length === 0 ? html`<p>${words.noVersions}</p>` : versionList(versions, context.language)}
      <evaste-site-recipients .context=${context}></evaste-site-recipients>
      <evaste-site-origins .context=${context}></evaste-site-origins>
      <evaste-site-retention .context=${context} .register=${register}></evaste-site-retention>
      <evaste-api-keys .context=${context}></evaste-api-keys>
      <evaste-leaving .context=${context}></evaste-leaving>`
  }
}
