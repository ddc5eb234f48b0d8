/** What a page's placeholders stand for. */
export interface TemplateValues {
  /** `{{name}}` becomes the value. */
  readonly values: Readonly<Record<string, string>>
  /** `{{> name}}` becomes this text, itself filled in. */
  readonly part: (name: string) => Promise<string>
}

const PLACEHOLDER = /\{\{(> )?([a-zA-Z-]+)\}\}/g

/**
 * Fills in the placeholders of a page. There is no other logic in a template, so that what stands in the file is what
 * a company would have in its own.
 *
 * @throws {Error} on a placeholder that nothing stands for.
 */
export async function fillTemplate(text: string, { values, part }: TemplateValues): Promise<string> {
  const pieces: string[] = []
  let end = 0
  for (const { 0: whole, 1: isPart, 2: name = '', index } of text.matchAll(PLACEHOLDER)) {
    pieces.push(text.slice(end, index))
    pieces.push(isPart ? await fillTemplate(await part(name), { values, part }) : known(values, name))
    end = index + whole.length
  }
  return pieces.join('') + text.slice(end)
}

function known(values: TemplateValues['values'], name: string): string {
  const value = values[name]
  if (value === undefined) throw new Error(`nothing stands for {{${name}}}`)
  return value
}
