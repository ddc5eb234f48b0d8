const en = {
    title: 'May we use cookies and tracking?',
    intro: '{controller} asks for your consent to: {purposes}. The site works whatever you answer, and you can change your mind at any time.',
    companies: { one: '{count} company gets your data.', other: '{count} companies get your data.' },
    atLeast: 'at least {count}',
    notice: 'Privacy notice',
    accept: 'Accept all',
    refuse: 'Refuse all',
    settings: 'Settings',
    reopen: 'Cookie settings',
    saved: 'Your choice has been saved.',
    gpc: 'Your browser asks us not to share your data. “{accept}” would override that.',
    'purpose.necessary': 'Necessary',
    'purpose.preferences': 'Remembering your choices',
    'purpose.external-content': 'Content from other services',
    'purpose.analytics': 'Visitor statistics',
    'purpose.demographics': 'Age, gender and interests',
    'purpose.session-replay': 'Replaying your visit to fix errors',
    'purpose.social-media': 'Social media',
    'purpose.marketing': 'Marketing',
    'purpose.security': 'Investigating misuse',
};

export { en };
