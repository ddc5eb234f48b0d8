import type { CorpusLanguage } from './phrases.js'

export const sv: CorpusLanguage = {
  titles: ['Dataskyddsbeskrivning', 'Integritetspolicy för Träbåtsvarvet', 'Så behandlar vi personuppgifter'],
  registerTitle: 'Registerbeskrivning',
  headings: {
    R01: 'Personuppgiftsansvarig',
    R03: 'Grund för behandlingen',
    R06: 'Utlämnande av uppgifter',
    R07: 'Överföring utanför EES',
    R08: 'Lagringstid',
    R09: 'Dina rättigheter',
    R13: 'Automatiserade beslut',
    R14: 'Källor',
    other: 'Övrigt',
  },
  phrases: {
    R01: {
      right: [
        'Personuppgiftsansvarig är Båtvarvet Ab, dataskydd@varvet.example.',
        'Registeransvarig: Segel rf, telefon 000 000 0000',
        'Den som ansvarar för behandlingen är Köl, www.kol.example.',
      ],
      wrong: ['Personuppgifter behandlas varsamt.', 'Personuppgiftsansvarig är vi.'],
    },
    R02: {
      right: ['Vi har inget dataskyddsombud.', 'Vårt dataskyddsombud har samma adress.'],
      wrong: ['Vi har utsett ett dataskyddsombud.', 'Dataskyddsombudet följer behandlingen.'],
    },
    R03: {
      right: [
        'Den rättsliga grunden är avtalet med dig.',
        'Fakturor behandlar vi med stöd av en rättslig förpliktelse.',
        'Beställningar behandlas för att fullgöra avtalet.',
      ],
      wrong: ['', 'Grunden för behandlingen är god kundvård.', 'Behandlingen grundar sig på medlemskapet.'],
    },
    R04: {
      right: [
        'Vårt berättigade intresse är att berätta om nya båtar för tidigare kunder.',
        'Kameror finns med stöd av ett berättigat intresse: att skydda egendom.',
      ],
      wrong: [
        'Behandlingen grundar sig på ett berättigat intresse.',
        'En del uppgifter finns här på grund av berättigade intressen.',
      ],
    },
    R06: {
      right: [
        'Uppgifter lämnas ut till vår bokföringsbyrå.',
        'Vi delar inte uppgifter med andra.',
        'Personuppgiftsbiträde är leverantören av vår webbutik.',
      ],
      wrong: ['', 'Uppgifterna används bara till det avtalade.'],
    },
    R07: {
      right: [
        'Uppgifter överförs inte utanför EU eller EES.',
        'Allt lagras inom EU.',
        'Adresser kan överföras till USA, utanför EES, och skyddas då av standardavtalsklausuler.',
      ],
      wrong: [
        '',
        'Uppgifter överförs inte utanför EU om det inte är tekniskt nödvändigt.',
        'Uppgifter kan överföras till USA enligt Privacy Shield.',
        'Vi följer EU:s dataskyddsförordning.',
        'Uppgifter kan lagras utanför EES.',
      ],
    },
    R08: {
      right: [
        'Beställningar sparas i 6 år och offerter i 12 månader.',
        'Vi raderar uppgifterna två år efter den senaste servicen.',
        'Deltagarnas uppgifter raderas när kursen har avslutats.',
      ],
      wrong: ['', 'Uppgifter sparas så länge det behövs.', 'Vi bevarar uppgifterna tills vidare.'],
    },
    R09: {
      right: [
        'Du har rätt att få tillgång till dina uppgifter, rätta och radera dem, begränsa behandlingen, göra invändningar och flytta dem till en annan.',
        'Du kan begära rättelse, radering, begränsning och en kopia, invända mot behandlingen och använda dataportabilitet.',
      ],
      wrong: ['', 'Du har rätt att få veta vilka uppgifter vi har.', 'Du kan begära rättelse.'],
    },
    R10: {
      right: [
        'Samtycket till nyhetsbrevet kan du återkalla när som helst, utan att det påverkar tidigare utskick.',
        'Ett samtycke kan du dra tillbaka genom att skriva till oss; det som gjorts innan är lagligt.',
      ],
      wrong: ['Nyhetsbrevet får du om du ger ditt samtycke.', 'För reklam behövs ett samtycke.'],
    },
    R11: {
      right: [
        'Du kan klaga hos dataombudsmannen.',
        'Klagomål lämnas till tillsynsmyndigheten, Integritetsskyddsmyndigheten.',
      ],
      wrong: ['', 'Klagomål på maten tar vi emot i köket.', 'Dataombudsmannen ger råd.'],
    },
    R12: {
      right: [
        'Utan adress kan vi inte leverera beställningen.',
        'Det är frivilligt att ge uppgifterna.',
        'Namn och telefonnummer krävs för avtalet.',
      ],
      wrong: ['', 'Vi frågar efter namn och adress.'],
    },
    R13: {
      right: ['Vi fattar inga automatiserade beslut.', 'Ingen profilering görs.', 'Ingen maskin avgör något om dig.'],
      wrong: ['', 'De flesta webbläsare tar emot kakor automatiskt.'],
    },
    R14: {
      right: [
        'Uppgifterna får vi av dig själv.',
        'Vi samlar in uppgifterna när du beställer.',
        'Uppgifterna hämtas ur handelsregistret.',
        '',
      ],
      wrong: ['Vi får också uppgifter från andra källor.', 'Uppgifter hämtas även från externa parter.'],
    },
    R15: {
      right: ['Behövs uppgifterna för andra ändamål berättar vi det först.'],
      wrong: [
        'Vi förbehåller oss rätten att använda uppgifterna för andra ändamål.',
        'Uppgifter kan användas för nya ändamål utan att vi meddelar det.',
      ],
    },
    R16: {
      right: ['Du kan läsa allt utan att svara ja.', ''],
      wrong: ['Genom att använda webbplatsen godkänner du behandlingen.', 'Om du fortsätter accepterar du detta.'],
    },
    R17: {
      right: ['Kakinställningarna finns i sidfoten; webbläsarens inställningar behövs inte.', ''],
      wrong: ['Kakor kan du stänga av i webbläsarens inställningar.', 'Du kan blockera kakor i din webbläsare.'],
    },
    R18: { right: ['Vi följer dataskyddslagen.', ''], wrong: ['Registret förs enligt personuppgiftslagen.'] },
    R19: {
      right: ['Begäran kan skickas per e-post och är avgiftsfri.', ''],
      wrong: [
        'Begäran ska vara egenhändigt undertecknad.',
        'Du får uppgifterna gratis en gång per år.',
        'Bifoga en kopia av ditt pass.',
      ],
    },
    R20: {
      right: ['Mera information ges på kontoret.', ''],
      wrong: ['Ansvarig är [företagets namn].', 'Fakturering: ________'],
    },
    R21: {
      right: ['Uppgifter säljs inte.', ''],
      wrong: ['Uppgifter lämnas inte ut till utomstående. Vi delar uppgifter med våra annonspartner.'],
    },
    R22: {
      right: ['Uppdaterad 1.11.2026.', 'Gäller från november 2026', '2026-11-01'],
      wrong: ['', 'Uppdaterad i höstas.'],
    },
    R23: {
      right: ['Om ändringar meddelar vi per e-post.', ''],
      wrong: ['Vi rekommenderar att du läser denna sida regelbundet.'],
    },
    R28: {
      right: [
        'Kakor: _bat (13 månader, antal besök).',
        'Kakan PHPSESSID (session) håller ihop besöket.',
        'Här är en lista över alla kakor.',
      ],
      wrong: ['Webbplatsen använder kakor.', 'Besök mäts med Google Analytics och cookies.'],
    },
    R63: {
      right: ['Nyhetsbrevet är inget villkor för köpet.', ''],
      wrong: ['Genom att beställa godkänner du också marknadsföring.'],
    },
    R90: { right: ['Vi svarar själva för vår säkerhet.', ''], wrong: ['Kunden ansvarar själv för dataläckor.'] },
    R94: {
      right: ['Hotjar spelar in besöket om du tillåter det.', ''],
      wrong: ['Vi använder Hotjar.', 'På sidan finns Clarity.'],
    },
  },
}
