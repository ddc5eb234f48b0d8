const lt = {
    title: 'Ar leidžiate slapukus ir sekimą?',
    intro: '{controller} prašo jūsų sutikimo šiems dalykams: {purposes}. Svetainė veikia, kad ir ką atsakytumėte, o persigalvoti galite bet kada.',
    companies: {
        one: '{count} įmonė gauna jūsų duomenis.',
        few: '{count} įmonės gauna jūsų duomenis.',
        other: '{count} įmonių gauna jūsų duomenis.',
    },
    atLeast: 'mažiausiai {count}',
    notice: 'Privatumo pranešimas',
    accept: 'Priimti viską',
    refuse: 'Atmesti viską',
    settings: 'Nustatymai',
    reopen: 'Slapukų nustatymai',
    saved: 'Jūsų pasirinkimas įrašytas.',
    gpc: 'Jūsų naršyklė prašo nesidalyti jūsų duomenimis. „{accept}“ to nepaisytų.',
    'purpose.necessary': 'Būtini',
    'purpose.preferences': 'Jūsų pasirinkimų įsiminimas',
    'purpose.external-content': 'Turinys iš kitų paslaugų',
    'purpose.analytics': 'Apsilankymų statistika',
    'purpose.demographics': 'Amžius, lytis ir pomėgiai',
    'purpose.session-replay': 'Apsilankymo peržiūra klaidoms taisyti',
    'purpose.social-media': 'Socialiniai tinklai',
    'purpose.marketing': 'Reklama',
    'purpose.security': 'Piktnaudžiavimo aiškinimasis',
};

export { lt };
