import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** The oldest and the newest PHP that the plug-in supports. */
export const PHP_VERSIONS = ['7.4', '8.4'] as const
export type PhpVersion = (typeof PHP_VERSIONS)[number]

/** The command of a PHP that `install-wordpress.sh` has unpacked; without a version, the system's own. */
export function phpCommand(version?: PhpVersion): string {
  if (!version) return 'php'
  const command = resolve(`.build/php-${version}/php`)
  if (!existsSync(command)) throw new Error('run test/wordpress/install-wordpress.sh first')
  return command
}
