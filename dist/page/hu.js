const hu = {
    title: 'Engedélyezi a sütiket és a nyomkövetést?',
    intro: '{controller} az Ön hozzájárulását kéri a következőkhöz: {purposes}. Az oldal működik, bármit válaszol is, és bármikor meggondolhatja magát.',
    companies: { one: '{count} cég kapja meg az adatait.', other: '{count} cég kapja meg az adatait.' },
    atLeast: 'legalább {count}',
    notice: 'Adatvédelmi tájékoztató',
    accept: 'Mindent elfogad',
    refuse: 'Mindent elutasít',
    settings: 'Beállítások',
    reopen: 'Sütibeállítások',
    saved: 'Választását elmentettük.',
    gpc: 'Böngészője azt kéri, hogy ne adjuk tovább az adatait. A „{accept}” ezt felülírná.',
    'purpose.necessary': 'Szükséges',
    'purpose.preferences': 'Választásai megjegyzése',
    'purpose.external-content': 'Más szolgáltatások tartalma',
    'purpose.analytics': 'Látogatási statisztika',
    'purpose.demographics': 'Életkor, nem és érdeklődés',
    'purpose.session-replay': 'Látogatásának visszajátszása hibajavításhoz',
    'purpose.social-media': 'Közösségi média',
    'purpose.marketing': 'Hirdetés',
    'purpose.security': 'Visszaélések kiderítése',
};

export { hu };
