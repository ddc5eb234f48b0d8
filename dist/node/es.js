const es = {
    title: '¿Permites cookies y seguimiento?',
    intro: '{controller} te pide tu consentimiento para lo siguiente: {purposes}. El sitio funciona respondas lo que respondas, y puedes cambiar de opinión cuando quieras.',
    companies: { one: '{count} empresa recibe tus datos.', other: '{count} empresas reciben tus datos.' },
    atLeast: 'al menos {count}',
    notice: 'Política de privacidad',
    accept: 'Aceptar todo',
    refuse: 'Rechazar todo',
    settings: 'Ajustes',
    reopen: 'Ajustes de cookies',
    saved: 'Tu elección se ha guardado.',
    gpc: 'Tu navegador nos pide que no compartamos tus datos. «{accept}» pasaría por encima de eso.',
    'purpose.necessary': 'Necesarias',
    'purpose.preferences': 'Recordar lo que eliges',
    'purpose.external-content': 'Contenido de otros servicios',
    'purpose.analytics': 'Estadísticas de visitas',
    'purpose.demographics': 'Edad, sexo e intereses',
    'purpose.session-replay': 'Reproducir tu visita para corregir fallos',
    'purpose.social-media': 'Redes sociales',
    'purpose.marketing': 'Publicidad',
    'purpose.security': 'Aclarar abusos',
};

export { es };
