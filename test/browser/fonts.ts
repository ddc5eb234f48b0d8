import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Wide; with tall lines; narrow. All three come from npm, so that a page looks alike on every machine. */
export const fonts = ['DejaVu Sans', 'Noto Sans', 'Roboto Condensed'] as const
export type Font = (typeof fonts)[number]

/** What tests use that ask for no font; `EVASTE_FONT` names another one for a whole run. */
export const defaultFont: Font = fonts.find((font) => font === process.env.EVASTE_FONT) ?? 'DejaVu Sans'

const FOLDERS = ['dejavu-fonts-ttf/ttf', '@expo-google-fonts/noto-sans', '@expo-google-fonts/roboto-condensed']

/**
 * What Fontconfig reads in place of the machine's own configuration: these fonts alone, and `font` for each generic name and
 * for each font that a page names and nobody has.
 */
export function fontEnvironment(font: Font): { readonly FONTCONFIG_FILE: string } {
  const folder = join(tmpdir(), `evaste-fonts-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  const FONTCONFIG_FILE = join(folder, `${font.replaceAll(' ', '-')}.conf`)
  writeFileSync(
    FONTCONFIG_FILE,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${FOLDERS.map((path) => `<dir>${resolve('node_modules', path)}</dir>`).join('')}
  <cachedir>${folder}</cachedir>
  <match><test name="family"><string>monospace</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>DejaVu Sans Mono</string></edit></match>
  <match><edit name="family" mode="append" binding="strong"><string>${font}</string></edit></match>
</fontconfig>`,
  )
  return { FONTCONFIG_FILE }
}
