import { a as DeclarationFile, C as ConsentOptions, b as Duration, c as PurposeDetails, L as LegalBasis, S as ServiceDetails, g as Tracker, R as Recipient, d as RegisterOptions, I as IpMode, T as Text } from './register-declaration-file.js';

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
interface ConsentSettings extends ConsentOptions {
    readonly validity: Duration;
    readonly gpc: 'refuse' | 'ignore';
    readonly undeclared: 'allow' | 'hold';
    readonly enforce: boolean;
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
    readonly register: RegisterOptions | null;
}

export type { ConsentSettings as C, Declaration as D, Purpose as P, RegisterSettings as R, Service as S, DeclarationJson as a };
