/** The language of a tag, in lower case. Norwegian pages use `no`, and some `nn`; evaste and most declarations use `nb`. */
const primaryLanguage = (tag) => tag
    .toLowerCase()
    .split('-')[0]
    .replace(/^n[no]$/, 'nb');

export { primaryLanguage as p };
