const en = {
    title: 'May we measure and remember?',
    intro: '{controller} asks your permission for the following. The site works whichever you answer, and you can change your mind at any time.',
    companies: { one: '{count} company receives data.', other: '{count} companies receive data.' },
    notice: 'Privacy notice',
    accept: 'Accept all',
    refuse: 'Refuse all',
    settings: 'Settings',
    reopen: 'Cookie settings',
    saved: 'Your choice has been saved.',
    gpc: 'Your browser asks us not to share your data. “{accept}” would override that.',
    'purpose.necessary': 'Necessary',
    'purpose.preferences': 'Remembering your choices',
    'purpose.analytics': 'Visitor statistics',
    'purpose.demographics': 'Age and interests',
    'purpose.session-replay': 'Replaying your visit to mend faults',
    'purpose.social-media': 'Social media',
    'purpose.marketing': 'Marketing',
    'purpose.security': 'Tracing misuse',
};

export { en };
