const ru = {
    title: 'Разрешаете файлы cookie и отслеживание?',
    intro: '{controller} просит вашего согласия на следующее: {purposes}. Сайт работает при любом ответе, и вы можете передумать в любое время.',
    companies: {
        one: '{count} компания получает ваши данные.',
        few: '{count} компании получают ваши данные.',
        many: '{count} компаний получают ваши данные.',
        other: '{count} компаний получают ваши данные.',
    },
    atLeast: 'минимум {count}',
    notice: 'Политика конфиденциальности',
    accept: 'Принять всё',
    refuse: 'Отклонить всё',
    settings: 'Настройки',
    reopen: 'Настройки файлов cookie',
    saved: 'Ваш выбор сохранён.',
    gpc: 'Ваш браузер просит нас не передавать ваши данные. «{accept}» отменило бы эту просьбу.',
    'purpose.necessary': 'Необходимые',
    'purpose.preferences': 'Запоминание вашего выбора',
    'purpose.external-content': 'Содержимое других сервисов',
    'purpose.analytics': 'Статистика посещений',
    'purpose.demographics': 'Возраст, пол и интересы',
    'purpose.session-replay': 'Просмотр вашего визита для исправления ошибок',
    'purpose.social-media': 'Социальные сети',
    'purpose.marketing': 'Реклама',
    'purpose.security': 'Выяснение злоупотреблений',
};

export { ru };
