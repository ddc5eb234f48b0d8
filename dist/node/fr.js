const fr = {
    title: 'Autorisez-vous les cookies et le suivi\u202f?',
    intro: '{controller} vous demande votre consentement pour ce qui suit\u00a0: {purposes}. Le site fonctionne quelle que soit votre réponse, et vous pouvez changer d’avis à tout moment.',
    companies: { one: '{count} entreprise reçoit vos données.', other: '{count} entreprises reçoivent vos données.' },
    atLeast: 'au moins {count}',
    notice: 'Politique de confidentialité',
    accept: 'Tout accepter',
    refuse: 'Tout refuser',
    settings: 'Paramètres',
    reopen: 'Paramètres des cookies',
    saved: 'Votre choix est enregistré.',
    gpc: 'Votre navigateur nous demande de ne pas partager vos données. «\u00a0{accept}\u00a0» passerait outre.',
    'purpose.necessary': 'Nécessaires',
    'purpose.preferences': 'Mémoriser vos choix',
    'purpose.external-content': 'Contenus d’autres services',
    'purpose.analytics': 'Statistiques de visite',
    'purpose.demographics': 'Âge, sexe et centres d’intérêt',
    'purpose.session-replay': 'Revoir votre visite pour corriger les défauts',
    'purpose.social-media': 'Réseaux sociaux',
    'purpose.marketing': 'Publicité',
    'purpose.security': 'Élucider les abus',
};

export { fr };
