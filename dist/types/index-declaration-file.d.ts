/** The Art. 6(1) basis of a purpose; exactly one per purpose (R03). */
type LegalBasis = 'consent' | 'contract' | 'legal-obligation' | 'vital-interests' | 'public-task' | 'legitimate-interests';
/** Purposes with built-in title, description, basis and DPV terms. */
type WellKnownPurpose = 'necessary' | 'preferences' | 'external-content' | 'analytics' | 'demographics' | 'session-replay' | 'social-media' | 'marketing' | 'security';
/** How long data of a purpose is kept (R08). */
interface Retention {
    readonly $comment?: string;
    readonly period?: Duration;
    /** The event from which the period is counted. */
    readonly from?: Text;
    /** How the period is determined, if no number can be given. */
    readonly criteria?: Text;
}
/** Whether the data is required, and the consequences of not providing it (R12). */
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
    /** The interest in words, where this basis is `legitimate-interests`. */
    readonly legitimateInterest?: Text;
    /** The ground in GDPR 9(2), GDPR 10 or national law for special categories of data or identity numbers. */
    readonly specialGround?: Text;
    readonly retention?: Retention;
    readonly source?: Text;
    readonly provision?: Provision;
}
/** A purpose, fully declared. */
interface PurposeDetails {
    readonly $comment?: string;
    readonly id: string;
    /** Default: that of the well-known purpose, otherwise `consent`. */
    readonly legalBasis?: LegalBasis;
    readonly title?: Text;
    readonly description?: Text;
    /** As text, for `legitimate-interests` (R04). */
    readonly legitimateInterest?: Text;
    /** Why storage on the device needs no consent (ePrivacy 5(3), R32). */
    readonly necessity?: Text;
    readonly dataCategories?: readonly (Text | DataCategory)[];
    /** Whose data it is, such as customers or passers-by. */
    readonly dataSubjects?: Text;
    readonly sources?: Text;
    readonly retention?: Retention;
    /** Ids of `recipients`. */
    readonly recipients?: readonly string[];
    readonly profiling?: Text;
    /** How to withdraw consent, if not with a switch in the settings. Default: through `rights.contact` (R10). */
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
    /** How many companies a category consists of (R41). */
    readonly count?: number;
    readonly category?: Text;
    readonly country?: string;
    readonly role?: 'controller' | 'joint-controller' | 'processor';
    /** What joint controllers have agreed on, as text or URL (GDPR 26(2)). */
    readonly arrangement?: Text;
    readonly privacyUrl?: Text;
    readonly transfers?: readonly Transfer[] | 'none';
}

/** When a recording leaves the visitor's device. */
type RecordingTrigger = 'report' | 'error' | 'always';
/** Elements that a recording shows as they are. */
interface UnmaskedPart {
    readonly $comment?: string;
    /** A CSS selector. Fields and editable text stay masked even there. */
    readonly selector: string;
    /** What these elements show, as the notice says it. */
    readonly description: Text;
}
/**
 * How a service records what happens on a page, so that a fault can be reproduced (R36, R91 to R94). Only on one service,
 * of the purpose `session-replay`.
 */
interface RecordingDetails {
    readonly $comment?: string;
    /** The share of visits that are recorded, from 0 to 1. Default 1. */
    readonly sampleRate?: number;
    /**
     * `report`: only when the visitor reports a fault. `error`: also on the first uncaught error of a page. `always`: also
     * when the visitor leaves the page. Default `report`.
     */
    readonly trigger?: RecordingTrigger;
    /** How much of the visit is kept in memory and sent, in minutes: 1 to 10. Default 2. */
    readonly lastMinutes?: number;
    /** How long the register keeps a recording, such as `P14D`. */
    readonly retention: Duration;
    /** Who watches the recordings. */
    readonly access: Text;
    /** What a recording shows as it is. Default: everything is masked. */
    readonly unmask?: readonly UnmaskedPart[];
    /**
     * Paths of addresses that a recording shows, such as `/orders/*`; a segment with `*` stays masked. Default: each segment
     * is masked. Query and fragment are never recorded.
     */
    readonly unmaskPaths?: readonly string[];
    /** The data protection impact assessment (GDPR 35): its URL, or what it concluded. */
    readonly assessment?: Text;
}

/** How a tracker is stored or read (R28, R39). */
type TrackerType = 'cookie' | 'local-storage' | 'session-storage' | 'indexed-db' | 'cache-storage' | 'pixel' | 'fingerprint';
/** Something stored on or read from the device (R28). `*` in the name is a wildcard. */
interface Tracker {
    readonly $comment?: string;
    readonly name: string;
    /** Default `cookie`. */
    readonly type?: TrackerType;
    /** `none`: nothing is stored, as with a pixel or a fingerprint (R29). */
    readonly lifetime?: Duration | 'session' | 'persistent' | 'none';
    readonly description?: Text;
    /** Cookies only: the domain, if not the host itself. */
    readonly domain?: string;
    readonly path?: string;
}
/** A product with an API for consent that is told of its own services. */
type ServiceProduct = 'google' | 'clarity' | 'uet' | 'meta' | 'tiktok' | 'pinterest' | 'matomo' | 'piwik-pro' | 'posthog' | 'hubspot' | 'snowplow';
/** A product with an API for consent that concerns the whole page. */
type PageProduct = 'wp-consent-api' | 'shopify';
type SignalProduct = ServiceProduct | PageProduct;
/** One product on the page, as declared. */
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
    /** Substrings that identify an inline script as this service's. */
    readonly inline?: readonly string[];
    readonly trackers?: readonly Tracker[];
    /**
     * For a Google service whose data layer has a different name, which is the fifth argument of its snippet. Default
     * `dataLayer`.
     */
    readonly dataLayer?: string;
    /**
     * The product whose API for consent is told of this service. Default: recognised by id, `matches` and `inline`; `null`:
     * nothing is told.
     */
    readonly signal?: ServiceProduct | null;
    readonly optOutUrl?: Text;
    readonly embed?: Embed;
    /** For the service of the purpose `session-replay` that evaste itself records for. */
    readonly recording?: RecordingDetails;
}
/** The placeholder of a service that waits. */
interface Embed {
    readonly $comment?: string;
    readonly title?: Text;
    readonly aspectRatio?: string;
    /**
     * A CSS selector of the elements that the service's script fills, such as `.h-captcha`: the placeholder is shown
     * there. Only for a script in `<head>` or at the end of `<body>`; what stands in its own place needs none. `body`: above
     * the page, as a chat is; the placeholder is a button in the corner of the window, which opens the question.
     */
    readonly at?: string;
}

/** A string, or one string per language (BCP 47 tag to string). */
type Text = string | {
    readonly [language: string]: string;
};
/** An ISO 8601 duration in whole calendar units, such as `P6M`, `P13M`, `P90D`, `PT30M`. */
type Duration = string;
/** How a visitor's IP address is stored with an entry (R73 to R76). */
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
/** A person or department that answers questions. */
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
interface Authority {
    readonly $comment?: string;
    readonly name: Text;
    readonly url?: string;
    readonly email?: string;
}
interface Rights {
    readonly $comment?: string;
    /** How to exercise the rights: an e-mail address or instructions. */
    readonly contact?: Text;
    readonly requestUrl?: Text;
    /** Default: the Data Protection Ombudsman and Traficom of Finland (R11). */
    readonly authorities?: readonly Authority[];
    /** How the identity of a person who makes a request is verified (GDPR 12(6)). */
    readonly identification?: Text;
    /** Whether the visitor is required to provide the data (R12). */
    readonly provision?: 'statutory' | 'contractual' | 'voluntary';
    readonly consequence?: Text;
    /** `false`, or the logic and its consequences (R13). */
    readonly automatedDecisions?: false | Text;
}
/**
 * One of several registers of the same controller, such as customers and applicants. The notice has a section for each.
 */
interface DataRegister {
    readonly $comment?: string;
    readonly id: string;
    readonly name: Text;
    /** Ids of `purposes`. */
    readonly purposes: readonly string[];
    readonly contact?: Contact;
}
/** Whom the site is for. */
interface Audience {
    readonly $comment?: string;
    /** Whether the site is meant for children: then nothing is asked, and nothing is allowed (R65). */
    readonly children?: boolean;
    /** In years. Default: the notice states none. */
    readonly minimumAge?: number;
}
/** A consent tool whose stored choices `evaste/migrate` can read. */
type ConsentTool = 'c15t' | 'cookiebot' | 'cookieyes' | 'hds' | 'klaro' | 'orejime' | 'tarteaucitron' | 'vanilla-cookieconsent';
/**
 * The consent tool that the site used before, and which of its keys cover which service. `evaste import` writes it, and
 * `evaste/migrate` takes over what visitors chose there.
 */
interface Migration {
    readonly $comment?: string;
    readonly from: ConsentTool;
    /** The name of the tool's cookie, or of its key in local storage. Default: the tool's own. */
    readonly name?: string;
    /**
     * By service id: the tool's key for the category or service, or several that must all be accepted. A service that is
     * not listed is asked.
     */
    readonly services: {
        readonly [service: string]: string | readonly string[];
    };
    /** Keys that were ticked beforehand: only their refusals are taken over (R49). */
    readonly preselected?: readonly string[];
    /**
     * How old a choice can be, for a tool that does not record when the visitor chose. Default: unknown, and only refusals
     * are taken over.
     */
    readonly maxAge?: Duration;
    /** For vanilla-cookieconsent: consents to another revision are not taken over. */
    readonly revision?: number;
}
interface ConsentDetails {
    readonly $comment?: string;
    /** How long a choice is remembered, whether consent or refusal. Default `P6M` (R58, R60). */
    readonly validity?: Duration;
    /** The effect of Global Privacy Control before a choice. Default `refuse` (R106). */
    readonly gpc?: 'refuse' | 'ignore';
    /** Whether cross-site requests that no service declares are held. Default `allow`. */
    readonly undeclared?: 'allow' | 'hold';
    /** Systems of the whole page that are told of each decision. Default: none. */
    readonly signals?: readonly PageProduct[];
    /**
     * Other hosts that belong to the site, in the form of `matches`: the policies of sealed pages permit them, and
     * `undeclared: "hold"` does not hold them. Default: none.
     */
    readonly allow?: readonly string[];
    /** `false`: only reports what would be held. Default `true`. */
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
    /** Read by `evaste/migrate` only. */
    readonly migrate?: Migration;
    /** Visitors who sign in have one answer on all their devices: `evaste/account` (R134). Default: each device has its own. */
    readonly account?: AccountConsent;
}
/** How far the answer of a signed-in visitor reaches. */
interface AccountConsent {
    readonly $comment?: string;
    /** Other sites of the controller with the same accounts, whose answers this site takes over. Default: none. */
    readonly sites?: readonly AccountSite[];
}
/** A site with the same accounts. */
interface AccountSite {
    readonly $comment?: string;
    /** `site` of its declaration. */
    readonly site: string;
    /** What visitors know it by, such as its host; the banner names it. */
    readonly name: string;
}
interface RegisterDetails {
    readonly $comment?: string;
    /** The register's URL: https, or a path on the site. */
    readonly url: string;
    /** Default `encrypted`. */
    readonly ip?: IpMode;
    /** The written reason; required for `full` (R74). */
    readonly ipJustification?: Text;
    /** Default `P90D`. */
    readonly ipRetention?: Duration;
    /** Counted from the moment when the decision loses its effect. Defaults `P3Y` and `P6M`. */
    readonly retention?: {
        readonly $comment?: string;
        readonly given?: Duration;
        readonly refused?: Duration;
    };
    /**
     * The id of the purpose for which pages report, without the visitor, which third parties a sealed page stopped and which
     * ones nobody declares. Reported only where the purpose is allowed. Default: nothing is reported.
     */
    readonly reports?: string;
}
/** `evaste.json` as a company writes it: the content of its notice and the behaviour of its pages in one file. */
interface DeclarationFile {
    readonly $comment?: string;
    readonly $schema?: string;
    readonly format: 1;
    /** The site's id at the register: `[a-z0-9][a-z0-9-]{0,62}`. */
    readonly site: string;
    /** BCP 47; the first is the default. */
    readonly languages: readonly [string, ...string[]];
    /** The controller's own version label. Default: the digest. */
    readonly version?: string;
    readonly controller: Organisation;
    /** The company that hosts the register, if not the controller (R87). */
    readonly processor?: Organisation;
    /** The EU representative of a controller outside the EU (GDPR 27). */
    readonly representative?: Organisation;
    /** `null`: there is none (R02). */
    readonly dataProtectionOfficer?: DataProtectionOfficer | null;
    readonly notice: Notice;
    readonly purposes: readonly (WellKnownPurpose | PurposeDetails)[];
    readonly recipients?: readonly Recipient[];
    readonly services: readonly ServiceDetails[];
    readonly rights?: Rights;
    /** Several registers of one controller. */
    readonly registers?: readonly DataRegister[];
    /** How the register is protected. */
    readonly protection?: Text;
    /** For whom the company also works as a processor, and who answers for that data (GDPR 28). */
    readonly asProcessor?: Text;
    /** Material on paper, and how it is handled. */
    readonly manualMaterial?: Text;
    /** Personal data that is published: what and where. */
    readonly publication?: Text;
    /** Data that is not collected, such as IP addresses. */
    readonly notGathered?: Text;
    /** Data that is not disclosed, or to whom it is not disclosed. */
    readonly notDisclosed?: Text;
    /** How changes of this notice are announced (R23). */
    readonly changesTold?: Text;
    readonly audience?: Audience;
    /** Path patterns on which only necessary services run (R42). */
    readonly sensitiveRoutes?: readonly string[];
    readonly consent?: ConsentDetails;
    /** Your own wording for any label, by language. */
    readonly texts?: {
        readonly [language: string]: {
            readonly [label: string]: string;
        };
    };
    /** Default `null`: choices are stored on the device only. */
    readonly register?: RegisterDetails | null;
}

export type { AccountConsent as A, ConsentTool as C, DataCategory as D, Embed as E, IpMode as I, LegalBasis as L, Migration as M, Notice as N, Organisation as O, PageProduct as P, RecordingTrigger as R, ServiceDetails as S, Text as T, UnmaskedPart as U, WellKnownPurpose as W, AccountSite as a, Audience as b, Authority as c, ConsentDetails as d, Contact as e, DataProtectionOfficer as f, DataRegister as g, DeclarationFile as h, Duration as i, Provision as j, PurposeDetails as k, Recipient as l, RecordingDetails as m, RegisterDetails as n, Retention as o, Rights as p, ServiceProduct as q, SignalProduct as r, Tracker as s, TrackerType as t, Transfer as u };
