import { q as getDotPath, v as optional, e as exactOptional, m as safeParse, f as strictObject, h as array, u as union, w as custom, p as pipe, b as regex, s as string, x as minLength, y as maxValue, z as minValue, A as integer, B as number } from './read.js';

const id = pipe(string(), regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'an id of a-z, 0-9 and "-" is needed'));
const text = pipe(string('a text is needed'), minLength(1, 'a text is needed'));
const texts = array(text, 'a list of texts is needed');
const httpUrl = pipe(text, regex(/^https?:\/\/[^/?#]+[^?#]*[^/?#]$/, 'write it as https://register.example/evaste'));
const postgresUrl = pipe(text, regex(/^postgres(ql)?:\/\//, 'write it as postgres://user@host/database'));
const whole = (from, to) => {
    const message = `a whole number from ${from} to ${to} is needed`;
    return pipe(number(message), integer(message), minValue(from, message), maxValue(to, message));
};
const entries = {
    port: optional(whole(0, 65_535), 8787),
    host: optional(text, '127.0.0.1'),
    data: optional(text, 'evaste-data'),
    databaseUrl: exactOptional(postgresUrl),
    keysUrl: exactOptional(postgresUrl),
    basePath: optional(pipe(string(), regex(/^(\/[\w.-]+)*$/, 'write it as /evaste')), ''),
    publicUrl: exactOptional(httpUrl),
    trustProxy: optional(texts, []),
    maxConnections: optional(whole(1, 1_000_000), 1_000),
    sites: optional(array(strictObject({
        site: id,
        controller: exactOptional(id),
        origins: texts,
        // An object is read as a declaration when it is first used.
        declaration: union([text, custom((value) => typeof value === 'object' && value !== null)]),
    }), 'a list of sites is needed'), []),
};
/** A configuration that cannot be used: every problem at once. */
class RegisterConfigError extends Error {
    constructor(problems) {
        super(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
        this.name = 'RegisterConfigError';
        this.code = 'register-config-invalid';
        this.problems = problems;
    }
}
/** @throws {RegisterConfigError} `register-config-invalid`, naming each key that is wrong, missing or unknown. */
function parseRegisterConfig(value) {
    const result = safeParse(strictObject(entries), value);
    if (result.success)
        return result.output;
    const problems = result.issues.map((issue) => ({ path: getDotPath(issue) ?? 'the file', message: issue.message }));
    throw new RegisterConfigError(problems);
}
/** The keys of the configuration, as the file names them. */
const configKeys = Object.keys(entries);

export { RegisterConfigError as R, configKeys as c, parseRegisterConfig as p };
