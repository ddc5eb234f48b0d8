const el = {
    title: 'Επιτρέπετε cookies και παρακολούθηση;',
    intro: '{controller}: ζητάμε τη συγκατάθεσή σας για: {purposes}. Ο ιστότοπος λειτουργεί με κάθε απάντηση, και μπορείτε να την αλλάξετε όποτε θέλετε.',
    companies: {
        one: '{count} εταιρεία λαμβάνει τα δεδομένα σας.',
        other: '{count} εταιρείες λαμβάνουν τα δεδομένα σας.',
    },
    atLeast: 'τουλάχιστον {count}',
    notice: 'Πολιτική απορρήτου',
    accept: 'Αποδοχή όλων',
    refuse: 'Απόρριψη όλων',
    settings: 'Ρυθμίσεις',
    reopen: 'Ρυθμίσεις cookies',
    saved: 'Η επιλογή σας αποθηκεύτηκε.',
    gpc: 'Το πρόγραμμα περιήγησής σας ζητά να μη μοιραζόμαστε τα δεδομένα σας. Η «{accept}» θα το παρέκαμπτε.',
    'purpose.necessary': 'Απαραίτητα',
    'purpose.preferences': 'Να θυμόμαστε τις επιλογές σας',
    'purpose.external-content': 'Περιεχόμενο άλλων υπηρεσιών',
    'purpose.analytics': 'Στατιστικά επισκέψεων',
    'purpose.demographics': 'Ηλικία, φύλο και ενδιαφέροντα',
    'purpose.session-replay': 'Αναπαραγωγή της επίσκεψής σας για διόρθωση λαθών',
    'purpose.social-media': 'Μέσα κοινωνικής δικτύωσης',
    'purpose.marketing': 'Διαφήμιση',
    'purpose.security': 'Διερεύνηση κατάχρησης',
};

export { el };
