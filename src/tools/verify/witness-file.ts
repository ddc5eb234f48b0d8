import type { ReadClaims } from '../../register/crypto/jws.js'
import { readWitness, type Witness } from '../../register/chain/witness.js'
import { CannotRun, type CommandContext } from '../command.js'
import { readTextFile } from '../declaration-file.js'

/**
 * Reads checkpoints and receipts that were kept outside, one per line.
 *
 * @throws {CannotRun} naming a line that none of the keys signed: it proves nothing, and must not be ignored.
 */
export async function readWitnesses(
  context: Pick<CommandContext, 'folder'>,
  file: string,
  read: ReadClaims,
): Promise<readonly Witness[]> {
  const text = await readTextFile(context, file, 'fetch one from /v1/sites/<site>/checkpoint')
  const witnesses: Witness[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const witness = await readWitness(line.trim(), read).catch((cause: unknown) => {
      throw new CannotRun(`${file}: line ${i + 1}: not a checkpoint or receipt that these keys signed`, { cause })
    })
    witnesses.push(witness)
  }
  if (witnesses.length === 0) throw new CannotRun(`${file} contains no checkpoint`)
  return witnesses
}
