/** The other origin, as the demo's server wrote it into the page. */
export const thirdParty = document.querySelector<HTMLMetaElement>('meta[name=third-party]')?.content ?? ''
