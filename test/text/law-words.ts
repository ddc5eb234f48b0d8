import type { Language } from '../../src/text/load-banner-texts.js'

/** The stems of the words that a notice has to use, so that a reader recognises what the law is about. */
interface LawWords {
  /** As the language's version of the GDPR calls consent. */
  readonly consent: RegExp
  readonly personalData: RegExp
  readonly gender: RegExp
  readonly device: RegExp
  readonly answer: RegExp
  readonly proof: RegExp
  readonly yes: RegExp
}

const words = (
  consent: RegExp,
  personalData: RegExp,
  gender: RegExp,
  device: RegExp,
  answer: RegExp,
  proof: RegExp,
  yes: RegExp,
): LawWords => ({ consent, personalData, gender, device, answer, proof, yes })

export const LAW_WORDS: Readonly<Record<Language, LawWords>> = {
  ar: words(/موافق/, /بياناتك الشخصية/, /جنس/i, /جهاز/, /جواب/, /إثبات/, /^نعم/),
  bg: words(/съглас/i, /личните ви данни/, /пол/i, /устройств/, /отговор/, /доказателств/, /^Да/),
  cs: words(/souhlas/i, /osobní údaje/, /pohlaví/, /zařízení/, /odpověd/, /doklad/, /^Ano/),
  da: words(/samtykke/i, /personoplysninger/, /køn/, /enhed/, /besvar/, /bevis/, /^Ja/),
  de: words(/Einwilligung/, /personenbezogenen Daten/, /Geschlecht/, /Gerät/, /beantwortet/, /Nachweis/, /^Ja/),
  el: words(/συγκατάθεσ/, /προσωπικά σας δεδομένα/, /φύλο/, /συσκευή/, /απαντ/, /απόδειξη/, /^Ναι/),
  en: words(/consent/, /personal data/, /gender/, /device/, /answered/, /proof/i, /^Yes/),
  es: words(/consentimiento/, /datos personales/, /sexo/, /dispositivo/, /respuesta/, /prueba/, /^Sí/),
  et: words(/nõusolek/i, /isikuandmeid/, /sugu/, /sead/, /vastamata/, /tõend/, /^Jah/),
  fi: words(/suostumu/i, /henkilötieto/, /sukupuol/, /lait/, /vastannut/, /todiste/, /^Kyllä/),
  fr: words(/consentement/, /données personnelles/, /sexe/, /appareil/, /réponse/, /preuve/, /^Oui/),
  ga: words(/t(h)?oiliú/, /shonraí pearsanta/, /inscne/, /ghléas/, /freagra/, /cruthúnas/, /^Caithfidh/),
  hr: words(/privol/i, /osobne podatke/, /spol/, /uređaj/, /odgovor/, /dokaz/, /^Da/),
  hu: words(/hozzájárulás/i, /személyes adat/, /nem/, /eszköz/, /válaszolt/, /bizonyíték/, /^Igen/),
  is: words(/samþykki/i, /persónuupplýsing/, /kyn/, /tæki/, /svarað/, /sönnun/, /^Já/),
  it: words(/consenso/, /dati personali/, /sesso/, /dispositivo/, /risposta/, /prova/, /^Sì/),
  lt: words(/sutikim/i, /asmens duomenis/, /lyt/, /įrengin/, /neatsakyta/, /įrodym/, /^Taip/),
  lv: words(/piekrišan/i, /personas datus/, /dzimum/, /ierīc/, /atbildēt/, /pierādījum/, /^Jā/),
  mt: words(/kunsens/i, /data personali/, /sess/, /apparat/, /tweġiba/, /prova/, /^Iva/),
  nb: words(/samtykke/i, /personopplysning/, /kjønn/, /enhet/, /besvart/, /bevis/, /^Ja/),
  nl: words(/toestemming/, /persoonsgegevens/, /geslacht/, /apparaat/, /beantwoord/, /bewijs/, /^Ja/),
  pl: words(/zgod/i, /danych osobowych/, /płeć/, /urządzeni/, /odpowiedzi/, /dowód/, /^Tak/),
  pt: words(/consentimento/, /dados pessoais/, /sexo/, /dispositivo/, /resposta/, /prova/, /^Sim/),
  ro: words(/consimțământ/i, /datele dumneavoastră personale/, /sex/, /dispozitiv/, /răspuns/, /dovada/, /^Da/),
  ru: words(/согласи/i, /персональные данные/, /пол/, /устройств/, /ответа/, /подтвержден/, /^Да/),
  sk: words(/súhlas/i, /osobné údaje/, /pohlavie/, /zariaden/, /odpovede/, /doklad/, /^Áno/),
  sl: words(/privolit/i, /osebne podatke/, /spol/, /naprav/, /odgovora/, /dokazilo/, /^Da/),
  sv: words(/samtycke/, /personuppgifter/, /kön/, /enhet/, /besvarat/, /bevis/, /^Ja/),
  uk: words(/згод/i, /персональні дані/, /стать/, /пристро/, /відповіді/, /підтвердж/, /^Так/),
}
