/**
 * Parses a file of keys.
 *
 * @throws naming the file, if it is damaged.
 */
export function parseKeyFile<T>(file: string, text: string, isValid: (value: unknown) => value is T): T {
  try {
    const value: unknown = JSON.parse(text)
    if (isValid(value)) return value
  } catch (cause) {
    throw damaged(file, cause)
  }
  throw damaged(file)
}

const damaged = (file: string, cause?: unknown): Error =>
  new Error(`${file} is damaged; put its newest copy in its place`, { cause })
