import { d as DeclarationFile, C as ConsentDetails, e as Duration, g as PurposeDetails, L as LegalBasis, S as ServiceDetails, k as Tracker, R as Recipient, h as RegisterDetails, I as IpMode, T as Text, E as EvasteError } from './register-evaste-error.js';

/**
 * What TypeScript makes of an imported `evaste.json`: the same keys, but any string where a word is
 * meant. Which words there are is looked at when it is read, as with a file from a URL.
 */
type DeclarationJson = Widened<DeclarationFile>;
type Widened<T> = T extends string ? string : T extends number ? number : T extends boolean ? boolean : T extends readonly (infer Item)[] ? readonly Widened<Item>[] : T extends object ? {
    readonly [Key in keyof T]: Widened<T[Key]> | UndefinedWhereOptional<T, Key>;
} : T;
/** In a list of unlike objects, TypeScript gives each the others' keys, as `undefined`. */
type UndefinedWhereOptional<T, Key extends keyof T> = Record<never, never> extends Pick<T, Key> ? undefined : never;

/** A purpose with its defaults filled in. */
interface Purpose extends PurposeDetails {
    readonly legalBasis: LegalBasis;
    /** Whether the visitor is asked: the basis is consent and no necessity is stated. */
    readonly needsConsent: boolean;
}
/** A service with its defaults filled in. */
interface Service extends ServiceDetails {
    readonly matches: readonly string[];
    readonly inline: readonly string[];
    readonly trackers: readonly Tracker[];
}
/** How consent is asked, with the defaults that holding and asking go by. */
interface ConsentSettings extends ConsentDetails {
    readonly validity: Duration;
    readonly gpc: 'refuse' | 'ignore';
    readonly undeclared: 'allow' | 'hold';
    readonly enforce: boolean;
    readonly allow: readonly string[];
}
/** A register with its defaults filled in: `registerSettings`. */
interface RegisterSettings {
    readonly url: string;
    readonly ip: IpMode;
    readonly ipJustification?: Text;
    readonly ipRetention: Duration;
    readonly retention: {
        readonly given: Duration;
        readonly refused: Duration;
    };
}
/** A declaration that has been read: with the defaults that a page goes by, and every reference known to resolve. */
interface Declaration extends Omit<DeclarationFile, 'purposes' | 'services' | 'consent' | 'register'> {
    /** As it was written: what the digest is taken over. */
    readonly file: DeclarationFile;
    readonly purposes: readonly Purpose[];
    readonly services: readonly Service[];
    readonly recipients: readonly Recipient[];
    readonly sensitiveRoutes: readonly string[];
    readonly consent: ConsentSettings;
    readonly register: RegisterDetails | null;
}

/** One thing that is wrong in a declaration. */
interface DeclarationProblem {
    /** JSON path, such as `$.services[0].purpose`. */
    readonly path: string;
    /** What is wrong and what to do next, in one sentence. */
    readonly message: string;
    /** What stood there, shortened. */
    readonly found?: string;
    /** What may stand there. */
    readonly allowed?: readonly string[];
    /** The allowed word that was probably meant. */
    readonly nearMiss?: string;
    /** `warning`: readable all the same (an unknown key on a page). */
    readonly severity: 'error' | 'warning';
}
/** A declaration that cannot be trusted: every problem at once. */
declare class DeclarationError extends EvasteError {
    readonly name = "DeclarationError";
    readonly problems: readonly DeclarationProblem[];
    constructor(problems: readonly DeclarationProblem[], options?: ErrorOptions);
}

export { DeclarationError as b };
export type { ConsentSettings as C, Declaration as D, Purpose as P, RegisterSettings as R, Service as S, DeclarationProblem as a, DeclarationJson as c };
