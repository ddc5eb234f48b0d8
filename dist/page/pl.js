const pl = {
    title: 'Czy zgadzasz się na pliki cookie i śledzenie?',
    intro: '{controller} prosi Cię o zgodę na następujące cele: {purposes}. Strona działa bez względu na odpowiedź, a zdanie możesz zmienić w każdej chwili.',
    companies: {
        one: '{count} firma otrzymuje Twoje dane.',
        few: '{count} firmy otrzymują Twoje dane.',
        many: '{count} firm otrzymuje Twoje dane.',
        other: '{count} firm otrzymuje Twoje dane.',
    },
    atLeast: 'co najmniej {count}',
    notice: 'Polityka prywatności',
    accept: 'Zaakceptuj wszystko',
    refuse: 'Odrzuć wszystko',
    settings: 'Ustawienia',
    reopen: 'Ustawienia plików cookie',
    saved: 'Twój wybór został zapisany.',
    gpc: 'Twoja przeglądarka prosi, abyśmy nie udostępniali Twoich danych. „{accept}” pominęłoby tę prośbę.',
    'purpose.necessary': 'Niezbędne',
    'purpose.preferences': 'Pamiętanie Twoich wyborów',
    'purpose.external-content': 'Treści z innych serwisów',
    'purpose.analytics': 'Statystyki odwiedzin',
    'purpose.demographics': 'Wiek, płeć i zainteresowania',
    'purpose.session-replay': 'Odtwarzanie wizyty, aby naprawiać błędy',
    'purpose.social-media': 'Media społecznościowe',
    'purpose.marketing': 'Reklama',
    'purpose.security': 'Wyjaśnianie nadużyć',
};

export { pl };
