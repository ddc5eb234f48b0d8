const KEY = Symbol.for('evaste.replay');
/** The recording of this document, whichever copy of the code started it. */
const runningReplay = () => globalThis[KEY];
const setRunningReplay = (replay) => {
    globalThis[KEY] = replay;
};

const files = {
    ar: () => import('./recording-ar.js'),
    bg: () => import('./recording-bg.js'),
    cs: () => import('./recording-cs.js'),
    da: () => import('./recording-da.js'),
    de: () => import('./recording-de.js'),
    el: () => import('./recording-el.js'),
    en: () => import('./recording-en.js'),
    es: () => import('./recording-es.js'),
    et: () => import('./recording-et.js'),
    fi: () => import('./recording-fi.js'),
    fr: () => import('./recording-fr.js'),
    ga: () => import('./recording-ga.js'),
    hr: () => import('./recording-hr.js'),
    hu: () => import('./recording-hu.js'),
    is: () => import('./recording-is.js'),
    it: () => import('./recording-it.js'),
    lt: () => import('./recording-lt.js'),
    lv: () => import('./recording-lv.js'),
    mt: () => import('./recording-mt.js'),
    nb: () => import('./recording-nb.js'),
    nl: () => import('./recording-nl.js'),
    pl: () => import('./recording-pl.js'),
    pt: () => import('./recording-pt.js'),
    ro: () => import('./recording-ro.js'),
    ru: () => import('./recording-ru.js'),
    sk: () => import('./recording-sk.js'),
    sl: () => import('./recording-sl.js'),
    sv: () => import('./recording-sv.js'),
    uk: () => import('./recording-uk.js'),
};
/** Loads the texts of the recording's sign and of the form, which only a page that records needs. */
const loadRecordingTexts = async (language) => (await files[language]())[language];

export { loadRecordingTexts as l, runningReplay as r, setRunningReplay as s };
