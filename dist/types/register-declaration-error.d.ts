import { h as DeclarationFile, C as ConsentDetails, i as Duration, P as PageProduct, m as PurposeDetails, L as LegalBasis, S as ServiceDetails, u as Tracker, R as Recipient, p as RegisterDetails, I as IpMode, T as Text, j as EvasteError } from './register-evaste-error.js';

/**
 * The type that TypeScript infers for an imported `evaste.json`: the same keys, but any string in place of an
 * enumeration. The values are checked when it is read, as for a file from a URL.
 */
type DeclarationJson = Widened<DeclarationFile>;
type Widened<T> = T extends string ? string : T extends number ? number : T extends boolean ? boolean : T extends readonly (infer Item)[] ? readonly Widened<Item>[] : T extends object ? {
    readonly [Key in keyof T]: Widened<T[Key]> | UndefinedWhereOptional<T, Key>;
} : T;
/** In a list of different objects, TypeScript adds the other objects' keys to each, as `undefined`. */
type UndefinedWhereOptional<T, Key extends keyof T> = Record<never, never> extends Pick<T, Key> ? undefined : never;

/** A purpose with its defaults filled in. */
interface Purpose extends PurposeDetails {
    readonly legalBasis: LegalBasis;
    /** Whether consent is asked: the basis is consent and no necessity is declared. */
    readonly needsConsent: boolean;
}
/** A service with its defaults filled in. */
interface Service extends ServiceDetails {
    readonly matches: readonly string[];
    readonly inline: readonly string[];
    readonly trackers: readonly Tracker[];
}
/** How consent is asked, with the defaults for holding and asking. */
interface ConsentSettings extends ConsentDetails {
    readonly validity: Duration;
    readonly gpc: 'refuse' | 'ignore';
    readonly undeclared: 'allow' | 'hold';
    readonly enforce: boolean;
    readonly allow: readonly string[];
    readonly signals: readonly PageProduct[];
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
    readonly reports?: string;
}
/** A declaration that has been read: with the defaults that a page uses, and only valid references. */
interface Declaration extends Omit<DeclarationFile, 'purposes' | 'services' | 'consent' | 'register'> {
    /** The file as written, over which the digest is computed. */
    readonly file: DeclarationFile;
    readonly purposes: readonly Purpose[];
    readonly services: readonly Service[];
    readonly recipients: readonly Recipient[];
    readonly sensitiveRoutes: readonly string[];
    readonly consent: ConsentSettings;
    readonly register: RegisterDetails | null;
}

/** One problem of a declaration. */
interface DeclarationProblem {
    /** JSON path, such as `$.services[0].purpose`. */
    readonly path: string;
    /** What is wrong and what to do next, in one sentence. */
    readonly message: string;
    /** The value found, shortened. */
    readonly found?: string;
    /** The values that are permitted. */
    readonly allowed?: readonly string[];
    /** The permitted value that was probably meant. */
    readonly nearMiss?: string;
    /** `warning`: the declaration is still usable (for example an unknown key). */
    readonly severity: 'error' | 'warning';
}
/** A declaration that cannot be trusted, with every problem. */
declare class DeclarationError extends EvasteError {
    readonly name = "DeclarationError";
    readonly problems: readonly DeclarationProblem[];
    constructor(problems: readonly DeclarationProblem[], options?: ErrorOptions);
}

export { DeclarationError as b };
export type { ConsentSettings as C, Declaration as D, Purpose as P, RegisterSettings as R, Service as S, DeclarationProblem as a, DeclarationJson as c };
