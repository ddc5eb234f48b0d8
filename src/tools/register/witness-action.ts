import { NOTE_TYPES, writeNoteKey } from '../../register/chain/signed-note.js'
import { nodePrimitives } from '../../register/node/node-primitives.js'
import { witnessOptionsOf } from '../../register/node/witness-config.js'
import { noteKeyOf } from '../../register/chain/note-witness.js'
import { CannotRun } from '../command.js'
import { configFor } from './config-for.js'
import { type RegisterAction, withOperator } from './register-action.js'

/** `evaste register witness`: prints what the operator of another register puts into its configuration. */
export const witnessAction: RegisterAction = async (_, input, context) => {
  const { config } = await configFor(input, context)
  const options = witnessOptionsOf(config)
  if (!options)
    throw new CannotRun('set publicUrl, or witness.name, in the configuration: others know the register by it')
  return withOperator(input, context, async ({ keys: { signing } }) => {
    const { name } = options
    const { sha256 } = nodePrimitives
    const logKey = await writeNoteKey(noteKeyOf(signing, NOTE_TYPES.ed25519, name), sha256)
    const witnessKey = await writeNoteKey(noteKeyOf(signing, NOTE_TYPES.cosignature, name), sha256)
    const url = `${config.publicUrl ?? `https://${name}`}/v1/witness`
    const acceptFrom = [{ origin: name, keys: [logKey] }]
    const submitTo = [{ url, keys: [witnessKey] }]
    const lines = [
      'Give this to the operator of the other register. To be a witness of this one, it adds:',
      JSON.stringify({ witness: { acceptFrom } }, null, 2),
      'To have its own checkpoints signed by this one, which must accept it, it adds:',
      JSON.stringify({ witness: { submitTo } }, null, 2),
    ]
    return { exitCode: 0, text: lines.join('\n'), json: { name, acceptFrom, submitTo } }
  })
}
