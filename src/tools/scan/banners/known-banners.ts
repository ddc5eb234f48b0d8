/**
 * A consent tool that the scan can answer. Selectors are the ids, classes and attributes of the controls in its public
 * code or the vendor's documentation; they also match inside open shadow roots.
 */
export interface KnownBanner {
  readonly id: string
  readonly name: string
  /** Its first layer. */
  readonly box: string
  readonly accept: string
  /**
   * Ways to refuse everything, each as the controls to press in order. The first way whose first control is visible is
   * used.
   */
  readonly refuse: readonly (readonly string[])[]
  /** Opens the second layer. */
  readonly settings?: string
  /** Cookies and storage items in which the tool stores the answer; `*` matches anything. */
  readonly keeps: readonly string[]
}

export const knownBanners: readonly KnownBanner[] = [
  {
    id: 'vanilla-cookieconsent',
    name: 'vanilla-cookieconsent',
    box: '#cc-main .cm',
    accept: '#cc-main .cm [data-role="all"]',
    refuse: [
      ['#cc-main .cm [data-role="necessary"]'],
      ['#cc-main .cm [data-role="show"]', '#cc-main .pm [data-role="necessary"]'],
    ],
    settings: '#cc-main .cm [data-role="show"]',
    keeps: ['cc_cookie'],
  },
  {
    id: 'orejime',
    name: 'Orejime',
    box: '.orejime-Banner',
    accept: '[data-testid="orejime-banner-accept"]',
    refuse: [['[data-testid="orejime-banner-decline"]']],
    settings: '[data-testid="orejime-banner-configure"]',
    keeps: ['eu-consent'],
  },
  {
    id: 'klaro',
    name: 'Klaro',
    box: '.klaro .cookie-notice, .klaro .cookie-modal .cm-modal',
    accept: '.klaro .cm-btn-success, .klaro .cm-btn-accept-all',
    refuse: [['.klaro .cn-decline'], ['.klaro .cm-btn-decline']],
    settings: '.klaro .cm-link, .klaro .cn-learn-more',
    keeps: ['klaro'],
  },
  {
    id: 'tarteaucitron',
    name: 'tarteaucitron',
    box: '#tarteaucitronAlertBig',
    accept: '#tarteaucitronPersonalize2',
    refuse: [['#tarteaucitronAllDenied2'], ['#tarteaucitronCloseAlert', '#tarteaucitronAllDenied']],
    settings: '#tarteaucitronCloseAlert',
    keeps: ['tarteaucitron'],
  },
  {
    id: 'hds',
    name: 'Helsinki Design System',
    box: '.hds-cc__container',
    accept: '.hds-cc__buttons [data-approved="all"]',
    refuse: [['.hds-cc__buttons [data-approved="required"]']],
    settings: '.hds-cc__aligner button',
    keeps: ['helfi-cookie-consents', 'helfi-consent-version', 'helfi-settings'],
  },
  {
    id: 'cookiebot',
    name: 'Cookiebot',
    box: '#CybotCookiebotDialog',
    accept: '#CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll, #CybotCookiebotDialogBodyButtonAccept',
    refuse: [['#CybotCookiebotDialogBodyButtonDecline'], ['#CybotCookiebotDialogBodyLevelButtonLevelOptinDeclineAll']],
    keeps: ['CookieConsent', 'CookieConsentBulkSetting-*'],
  },
  {
    id: 'cookieyes',
    name: 'CookieYes',
    box: '.cky-consent-container',
    accept: '.cky-consent-container .cky-btn-accept',
    refuse: [
      ['.cky-consent-container .cky-btn-reject'],
      ['.cky-consent-container .cky-btn-customize', '.cky-modal .cky-btn-reject'],
    ],
    settings: '.cky-consent-container .cky-btn-customize',
    keeps: ['cookieyes-consent'],
  },
  {
    id: 'onetrust',
    name: 'OneTrust',
    box: '#onetrust-banner-sdk',
    accept: '#onetrust-accept-btn-handler',
    refuse: [['#onetrust-reject-all-handler'], ['#onetrust-pc-btn-handler', '.ot-pc-refuse-all-handler']],
    settings: '#onetrust-pc-btn-handler',
    keeps: ['OptanonConsent', 'OptanonAlertBoxClosed'],
  },
  {
    id: 'usercentrics',
    name: 'Usercentrics',
    box: '#usercentrics-root [data-testid="uc-default-wall"], #usercentrics-root [data-testid="uc-default-banner"], #usercentrics-root [data-testid="uc-app-container"]',
    accept: '[data-testid="uc-accept-all-button"]',
    refuse: [['[data-testid="uc-deny-all-button"]']],
    settings: '[data-testid="uc-more-button"]',
    keeps: ['uc_settings', 'uc_user_interaction', 'ucString', 'ucData', 'uc_ui_version'],
  },
  {
    id: 'didomi',
    name: 'Didomi',
    box: '#didomi-notice, #didomi-popup',
    accept: '#didomi-notice-agree-button',
    refuse: [['#didomi-notice-disagree-button'], ['.didomi-continue-without-agreeing']],
    settings: '#didomi-notice-learn-more-button',
    keeps: ['didomi_token', 'euconsent-v2'],
  },
  {
    id: 'complianz',
    name: 'Complianz',
    box: '.cmplz-cookiebanner',
    accept: '.cmplz-cookiebanner .cmplz-accept',
    refuse: [['.cmplz-cookiebanner .cmplz-deny']],
    settings: '.cmplz-cookiebanner .cmplz-view-preferences',
    keeps: ['cmplz_*'],
  },
  {
    id: 'cookie-information',
    name: 'Cookie Information',
    box: '#coiOverlay, #coiConsentBanner',
    accept: '#coiOverlay .coi-banner__accept, #coiConsentBanner .coi-banner__accept',
    refuse: [['#coiOverlay .coi-banner__decline'], ['#declineButton']],
    keeps: ['CookieInformationConsent'],
  },
]
