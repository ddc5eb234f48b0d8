const bg = {
    title: 'Разрешавате ли бисквитки и проследяване?',
    intro: '{controller} иска съгласието ви за следното: {purposes}. Сайтът работи, както и да отговорите, и можете да промените решението си по всяко време.',
    companies: { one: '{count} фирма получава данните ви.', other: '{count} фирми получават данните ви.' },
    atLeast: 'най-малко {count}',
    notice: 'Политика за поверителност',
    accept: 'Приемам всичко',
    refuse: 'Отказвам всичко',
    settings: 'Настройки',
    reopen: 'Настройки за бисквитките',
    saved: 'Изборът ви е запазен.',
    gpc: 'Браузърът ви ни моли да не споделяме данните ви. „{accept}“ би пренебрегнало това.',
    'purpose.necessary': 'Необходими',
    'purpose.preferences': 'Запомняне на избора ви',
    'purpose.external-content': 'Съдържание от други услуги',
    'purpose.analytics': 'Статистика на посещенията',
    'purpose.demographics': 'Възраст, пол и интереси',
    'purpose.session-replay': 'Преглед на посещението ви за поправяне на грешки',
    'purpose.social-media': 'Социални мрежи',
    'purpose.marketing': 'Реклама',
    'purpose.security': 'Изясняване на злоупотреби',
};

export { bg };
