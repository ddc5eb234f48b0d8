import { q as getDotPath, m as safeParse, f as strictObject, h as array, v as optional, u as union, w as custom, p as pipe, b as regex, s as string, x as maxValue, y as minValue, z as integer, A as number, B as minLength } from './read.js';

const text = pipe(string('a text is needed'), minLength(1, 'a text is needed'));
const texts = array(text, 'a list of texts is needed');
const configSchema = strictObject({
    port: optional(pipe(number(), integer(), minValue(0), maxValue(65_535)), 8787),
    host: optional(text, '127.0.0.1'),
    data: optional(text, 'evaste-data'),
    basePath: optional(pipe(string(), regex(/^(\/[\w.-]+)*$/, 'write it as /evaste')), ''),
    trustProxy: optional(texts, []),
    sites: array(strictObject({
        site: pipe(string(), regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'a site id is needed')),
        origins: texts,
        // An object is read as a declaration when it is first used.
        declaration: union([text, custom((value) => typeof value === 'object' && value !== null)]),
    })),
});
/** A configuration that cannot be used: every problem at once. */
class RegisterConfigError extends Error {
    constructor() {
        super(...arguments);
        this.name = 'RegisterConfigError';
        this.code = 'register-config-invalid';
    }
}
/** @throws {RegisterConfigError} `register-config-invalid`, naming each key that is wrong, missing or unknown. */
function parseRegisterConfig(value) {
    const result = safeParse(configSchema, value);
    if (result.success)
        return result.output;
    const lines = result.issues.map((issue) => `${getDotPath(issue) ?? 'the file'}: ${issue.message}`);
    throw new RegisterConfigError(lines.join('\n'));
}

export { RegisterConfigError as R, parseRegisterConfig as p };
