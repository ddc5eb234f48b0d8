/** The Art. 6(1) basis of a purpose; exactly one each (R03). */
type LegalBasis = 'consent' | 'contract' | 'legal-obligation' | 'vital-interests' | 'public-task' | 'legitimate-interests';
/** Purposes that bring their own title, description, basis and DPV terms. */
type WellKnownPurpose = 'necessary' | 'preferences' | 'external-content' | 'analytics' | 'demographics' | 'session-replay' | 'social-media' | 'marketing' | 'security';
/** How long data of a purpose is kept (R08). */
interface Retention {
    readonly $comment?: string;
    readonly period?: Duration;
    /** The event the period is counted from. */
    readonly from?: Text;
    /** How the period is worked out, where no number can be given. */
    readonly criteria?: Text;
}
/** Whether giving the data is a requirement, and what follows from not giving it (R12). */
interface Provision {
    readonly $comment?: string;
    readonly requirement: 'statutory' | 'contractual' | 'voluntary';
    readonly consequence?: Text;
}
/** One kind of data, where it differs from the rest of its purpose. */
interface DataCategory {
    readonly $comment?: string;
    readonly title: Text;
    /** Default: the basis of the purpose. */
    readonly basis?: LegalBasis;
    /** The ground in GDPR 9(2), GDPR 10 or national law for special categories of data or identity numbers. */
    readonly specialGround?: Text;
    readonly retention?: Retention;
    readonly source?: Text;
    readonly provision?: Provision;
}
/** A purpose as written in full. */
interface PurposeDetails {
    readonly $comment?: string;
    readonly id: string;
    /** Default: the well-known purpose's own, else `consent`. */
    readonly legalBasis?: LegalBasis;
    readonly title?: Text;
    readonly description?: Text;
    /** In words, for `legitimate-interests` (R04). */
    readonly legitimateInterest?: Text;
    /** Why the device needs no consent for it (ePrivacy 5(3), R32). */
    readonly necessity?: Text;
    readonly dataCategories?: readonly (Text | DataCategory)[];
    readonly sources?: Text;
    readonly retention?: Retention;
    /** Ids of `recipients`. */
    readonly recipients?: readonly string[];
    readonly profiling?: Text;
    /** How consent is withdrawn, where no switch in the settings does it. Default: by `rights.contact` (R10). */
    readonly withdrawal?: Text;
    /** Default: `rights.provision` (R12). */
    readonly provision?: Provision;
}

interface Transfer {
    readonly $comment?: string;
    readonly country: string;
    readonly mechanism: 'adequacy' | 'scc' | 'bcr' | 'derogation';
    readonly copyUrl?: string;
}
/** A company, an authority, or a category of either, that receives data (R06, R07). */
interface Recipient {
    readonly $comment?: string;
    readonly id: string;
    readonly name: Text;
    /** Default `company`. */
    readonly kind?: 'company' | 'authority' | 'category';
    /** How many companies a category stands for (R41). */
    readonly count?: number;
    readonly category?: Text;
    readonly country?: string;
    readonly role?: 'controller' | 'joint-controller' | 'processor';
    /** What joint controllers have agreed on, in words or as an address (GDPR 26(2)). */
    readonly arrangement?: Text;
    readonly privacyUrl?: Text;
    readonly transfers?: readonly Transfer[] | 'none';
}

/** A string, or one string per language (BCP 47 tag to string). */
type Text = string | {
    readonly [language: string]: string;
};
/** An ISO 8601 duration in whole calendar units, such as `P6M`, `P13M`, `P90D`, `PT30M`. */
type Duration = string;
/** What a tracker is stored or read as (R28, R39). */
type TrackerType = 'cookie' | 'local-storage' | 'session-storage' | 'indexed-db' | 'cache-storage' | 'pixel' | 'fingerprint';
/** How a visitor's IP address is kept with an entry (R73 to R76). */
type IpMode = 'encrypted' | 'truncated' | 'full' | 'none';
/** A company: the controller, or the processor that hosts the register. */
interface Organisation {
    readonly $comment?: string;
    readonly name: string;
    readonly businessId?: string;
    readonly email?: string;
    readonly phone?: string;
    readonly address?: string;
    /** ISO 3166-1 alpha-2. */
    readonly country?: string;
    readonly url?: string;
}
interface DataProtectionOfficer {
    readonly $comment?: string;
    readonly name?: string;
    readonly email?: string;
    readonly phone?: string;
}
/** A person or a desk that answers questions. */
interface Contact {
    readonly $comment?: string;
    readonly name?: Text;
    readonly email?: string;
    readonly phone?: string;
    readonly address?: string;
}
/** The company's full privacy notice (tietosuojaseloste). */
interface Notice {
    readonly $comment?: string;
    /** http, https or a path on the site. */
    readonly url: Text;
    readonly title?: Text;
    readonly registerName?: Text;
    /** Who answers questions about this register. */
    readonly contact?: Contact;
    readonly version?: string;
    /** ISO 8601 date. */
    readonly effectiveFrom?: string;
    readonly language?: string;
}
/** Something stored on or read from the device (R28). `*` in the name is a wildcard. */
interface Tracker {
    readonly $comment?: string;
    readonly name: string;
    /** Default `cookie`. */
    readonly type?: TrackerType;
    /** `none`: nothing is stored, as with a pixel or a fingerprint (R29). */
    readonly lifetime?: Duration | 'session' | 'persistent' | 'none';
    readonly description?: Text;
    /** Cookies only: where it is set, when not on the host itself. */
    readonly domain?: string;
    readonly path?: string;
}
/** One product on the page, as written. */
interface ServiceDetails {
    readonly $comment?: string;
    readonly id: string;
    readonly name: Text;
    /** The id of one purpose (R31). */
    readonly purpose: string;
    /** The id of one recipient. */
    readonly recipient?: string;
    readonly description?: Text;
    /** WebExtension match patterns or bare hosts: the URLs to hold. */
    readonly matches?: readonly string[];
    /** Substrings that mark an inline script as this service's. */
    readonly inline?: readonly string[];
    readonly trackers?: readonly Tracker[];
    /** A service of Google's whose data layer has another name, the fifth argument of its snippet. Default `dataLayer`. */
    readonly dataLayer?: string;
    readonly optOutUrl?: Text;
    readonly embed?: {
        readonly $comment?: string;
        readonly title?: Text;
        readonly aspectRatio?: string;
    };
}
interface Authority {
    readonly $comment?: string;
    readonly name: Text;
    readonly url?: string;
    readonly email?: string;
}
interface Rights {
    readonly $comment?: string;
    /** How to use the rights: an e-mail address or words. */
    readonly contact?: Text;
    readonly requestUrl?: Text;
    /** Default: the Data Protection Ombudsman and Traficom of Finland (R11). */
    readonly authorities?: readonly Authority[];
    /** How the identity of somebody who makes a request is checked (GDPR 12(6)). */
    readonly identification?: Text;
    /** Whether giving the data is a requirement (R12). */
    readonly provision?: 'statutory' | 'contractual' | 'voluntary';
    readonly consequence?: Text;
    /** `false`, or the logic and its consequences (R13). */
    readonly automatedDecisions?: false | Text;
}
/** One of several registers of the same controller, such as customers and applicants: the notice has a part for each. */
interface DataRegister {
    readonly $comment?: string;
    readonly id: string;
    readonly name: Text;
    /** Ids of `purposes`. */
    readonly purposes: readonly string[];
    readonly contact?: Contact;
}
interface ConsentDetails {
    readonly $comment?: string;
    /** How long a choice, given or refused alike, is remembered. Default `P6M` (R58, R60). */
    readonly validity?: Duration;
    /** What Global Privacy Control means before a choice. Default `refuse` (R106). */
    readonly gpc?: 'refuse' | 'ignore';
    /** What happens to cross-site things that no service declares. Default `allow`. */
    readonly undeclared?: 'allow' | 'hold';
    /**
     * Other hosts of the site's own, as in `matches`: sealed pages and policies let them in, and `undeclared: "hold"` does
     * not hold them. Default: none.
     */
    readonly allow?: readonly string[];
    /** `false`: only report what would be held. Default `true`. */
    readonly enforce?: boolean;
    /** Default `bar`. */
    readonly layout?: 'bar' | 'corner' | 'centre';
    readonly cookie?: {
        readonly $comment?: string;
        /** Default `null`: this host only. */
        readonly domain?: string | null;
        /** Default `/`. */
        readonly path?: string;
    };
}
interface RegisterDetails {
    readonly $comment?: string;
    /** The register's address: https, or a path on the site. */
    readonly url: string;
    /** Default `encrypted`. */
    readonly ip?: IpMode;
    /** Written reason, needed for `full` (R74). */
    readonly ipJustification?: Text;
    /** Default `P90D`. */
    readonly ipRetention?: Duration;
    /** Counted from when the decision stops counting. Defaults `P3Y` and `P6M`. */
    readonly retention?: {
        readonly $comment?: string;
        readonly given?: Duration;
        readonly refused?: Duration;
    };
}
/** `evaste.json` as a company writes it: what its notice says and what its pages do, in one place. */
interface DeclarationFile {
    readonly $comment?: string;
    readonly $schema?: string;
    readonly format: 1;
    /** The site's key at the register: `[a-z0-9][a-z0-9-]{0,62}`. */
    readonly site: string;
    /** BCP 47; the first is the default. */
    readonly languages: readonly [string, ...string[]];
    /** The controller's own label. Default: the digest. */
    readonly version?: string;
    readonly controller: Organisation;
    /** Who hosts the register, where that is not the controller (R87). */
    readonly processor?: Organisation;
    /** The representative in the EU of a controller outside it (GDPR 27). */
    readonly representative?: Organisation;
    /** `null` says that there is none (R02). */
    readonly dataProtectionOfficer?: DataProtectionOfficer | null;
    readonly notice: Notice;
    readonly purposes: readonly (WellKnownPurpose | PurposeDetails)[];
    readonly recipients?: readonly Recipient[];
    readonly services: readonly ServiceDetails[];
    readonly rights?: Rights;
    /** Several registers under one controller. */
    readonly registers?: readonly DataRegister[];
    /** How the register is protected. */
    readonly protection?: Text;
    /** Material on paper: what it is and what happens to it. */
    readonly manualMaterial?: Text;
    /** Personal data that is published: what and where. */
    readonly publication?: Text;
    /** Data that is not collected, such as IP addresses. */
    readonly notGathered?: Text;
    /** Data that is not disclosed, or to whom it is not. */
    readonly notDisclosed?: Text;
    /** How changes of this notice are announced (R23). */
    readonly changesTold?: Text;
    readonly audience?: {
        readonly $comment?: string;
        readonly children?: boolean;
    };
    /** Path patterns where nothing but the necessary runs (R42). */
    readonly sensitiveRoutes?: readonly string[];
    readonly consent?: ConsentDetails;
    /** Own wording for any label, by language. */
    readonly texts?: {
        readonly [language: string]: {
            readonly [label: string]: string;
        };
    };
    /** Default `null`: the choice stays on the device. */
    readonly register?: RegisterDetails | null;
}

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

export type { Authority as A, ConsentDetails as C, DataCategory as D, IpMode as I, LegalBasis as L, Notice as N, Organisation as O, Provision as P, Recipient as R, ServiceDetails as S, Text as T, WellKnownPurpose as W, Contact as a, DataProtectionOfficer as b, DataRegister as c, DeclarationFile as d, DeclarationJson as e, Duration as f, PurposeDetails as g, RegisterDetails as h, Retention as i, Rights as j, Tracker as k, TrackerType as l, Transfer as m };
