const uk = {
    title: 'Дозволяєте файли cookie й відстеження?',
    intro: '{controller} просить вашої згоди на таке: {purposes}. Сайт працює за будь-якої відповіді, і ви можете передумати будь-коли.',
    companies: {
        one: '{count} компанія отримує ваші дані.',
        few: '{count} компанії отримують ваші дані.',
        many: '{count} компаній отримують ваші дані.',
        other: '{count} компаній отримують ваші дані.',
    },
    atLeast: 'щонайменше {count}',
    notice: 'Політика приватності',
    accept: 'Прийняти все',
    refuse: 'Відхилити все',
    settings: 'Налаштування',
    reopen: 'Налаштування файлів cookie',
    saved: 'Ваш вибір збережено.',
    gpc: 'Ваш браузер просить нас не передавати ваші дані. «{accept}» скасувало б це прохання.',
    'purpose.necessary': 'Необхідні',
    'purpose.preferences': 'Запам’ятовування вашого вибору',
    'purpose.external-content': 'Вміст інших сервісів',
    'purpose.analytics': 'Статистика відвідувань',
    'purpose.demographics': 'Вік, стать та інтереси',
    'purpose.session-replay': 'Перегляд вашого візиту для виправлення помилок',
    'purpose.social-media': 'Соціальні мережі',
    'purpose.marketing': 'Реклама',
    'purpose.security': 'З’ясування зловживань',
};

export { uk };
