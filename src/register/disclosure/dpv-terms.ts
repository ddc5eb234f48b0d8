interface PurposeTerms {
  readonly purposes: readonly string[]
  readonly personalData: readonly string[]
}

/**
 * The DPV 2.3 terms of the well-known purposes. DPV has none for session replay, so the description alone explains it.
 */
export const purposeTerms: Readonly<Record<string, PurposeTerms>> = {
  necessary: { purposes: ['dpv:RequestedServiceProvision', 'dpv:TechnicalServiceProvision'], personalData: [] },
  security: {
    purposes: ['dpv:EnforceSecurity', 'dpv:MisusePreventionAndDetection'],
    personalData: ['pd:IPAddress', 'pd:DeviceBased'],
  },
  preferences: {
    purposes: ['dpv:Personalisation', 'dpv:UserInterfacePersonalisation'],
    personalData: ['pd:Preference', 'pd:Language'],
  },
  'external-content': { purposes: ['dpv:ServiceProvision'], personalData: ['pd:IPAddress', 'pd:UserAgent'] },
  analytics: {
    purposes: ['dpv:ServiceUsageAnalytics'],
    personalData: ['pd:BrowsingBehaviour', 'pd:LinkClicked', 'pd:IPAddress', 'pd:UserAgent'],
  },
  demographics: {
    purposes: ['dpv:ServiceUsageAnalytics'],
    personalData: ['pd:Demographic', 'pd:AgeRange', 'pd:Gender', 'pd:Interest'],
  },
  'session-replay': {
    purposes: ['dpv:OptimiseUserInterface', 'dpv:IncreaseServiceRobustness'],
    personalData: ['pd:Interaction', 'pd:BrowsingBehaviour'],
  },
  'social-media': { purposes: ['dpv:SocialMediaMarketing'], personalData: ['pd:SocialMedia', 'pd:BrowsingBehaviour'] },
  marketing: { purposes: ['dpv:TargetedAdvertising'], personalData: ['pd:Interest', 'pd:BrowserHistory'] },
}
