import type { NoteTexts } from './note-texts.js'

export const sv: NoteTexts = {
  'links-people':
    'Kopplar besök till personer vars adress du har: säg det i dataskyddsbeskrivningen, och hur man gör invändningar.',
  'named-recipient':
    'Företaget använder uppgifterna också för egna ändamål. Ange det som mottagare; en lista över ”partner” räcker inte.',
  'lazy-chat':
    'En chatt som laddas först när besökaren öppnar den är nödvändig för det som begärdes; en som laddas av sig själv kräver samtycke.',
  'its-own-purpose-of-form': 'Det som besökare skriver i den är ett eget ändamål i dataskyddsbeskrivningen.',
  'mask-inputs':
    'Maskera alla inmatningsfält och ange sensitiveRoutes; säg i dataskyddsbeskrivningen hur länge inspelningar sparas och vem som tittar på dem.',
  'picture-with-link': 'En bild med en vanlig länk kräver inget samtycke.',
  'checkout-only':
    'Ladda den bara på sidorna där man betalar: då är den nödvändig för det som begärdes. På alla sidor kräver den samtycke.',
  'names-companies':
    'Namnger företag som besöker sidorna. En IP-adress är en personuppgift: säg det i dataskyddsbeskrivningen.',
  'error-reports':
    'Felrapporter kan innehålla adresser och det besökaren skrev: rensa dem innan de skickas. Inspelning av besök är ett eget ändamål.',
  'no-storage':
    'Sparar ingenting på enheten, men varje besök skickar besökarens IP-adress till tjänsten: om det kräver samtycke beror på inställningarna och myndighetens vägledning.',
  'original-before-consent': 'Före samtycket ser besökare den ursprungliga sidan, som de ska.',
  'serve-yourself': 'Leverera filerna från din egen webbplats i stället: då finns inget att deklarera.',
  'placeholder-in-form':
    'Ett formulär som väntar på den kan inte skickas före samtycket; en text på dess plats säger det.',
  'form-answers': 'Det som besökare skriver i formuläret är ett eget ändamål i dataskyddsbeskrivningen.',
  'share-links': 'Vanliga länkar går också att dela med, och de kräver inget samtycke.',
  'check-player': 'Kontrollera på din egen webbplats vad spelaren sparar.',
  'market-measurement': 'Räckviddsmätning för en hel marknad: företaget är själv personuppgiftsansvarigt.',
  'pop-up-after-question': 'Ingen har bett om en ruta som vill ha en adress: visa den efter samtyckesfrågan.',
  'link-to-page': 'En vanlig länk till din sida där kräver inget samtycke.',
  'recognises-device':
    'Den känner igen enheter utan att spara något: det kräver samtycke precis som en kaka, utom när den skyddar det som besökaren har bett om.',
  'own-pdf': 'En PDF på din egen webbplats kräver inget samtycke.',
  'self-hosted': 'Om du driver den själv, skriv din egen server i matches.',
  'cloudflare-injects': 'Cloudflare kan lägga in den på dina sidor själv: se dess kontrollpanel.',
  'bots-are-chats': 'Dess bottar är chattar: om du bara använder dem är ändamålet external-content.',
  'host-per-customer': 'Varje kund har en egen server: kopiera den från ditt kodavsnitt till matches.',
  hubspot: 'Stäng av HubSpots egen kakfråga. HubSpots formulär är en egen tjänst: hubspot-forms.',
  'own-address-in-matches': 'Sidorna kan använda en egen adress för den: lägg till den i matches.',
  'cookie-names-vary': 'Kontrollera kakornas namn på din egen webbplats: de beror på installationen.',
  'check-cookie-names': 'Kontrollera kakornas namn på din egen webbplats.',
  'recordings-apart': 'Inspelningarna av besök är session-replay: stäng av dem eller deklarera dem för sig.',
  'nothing-without-replay': 'Utan inspelning sparar den ingenting på enheten.',
  'nothing-by-default': 'Som standard sparar den ingenting på enheten.',
  'pays-on-service': 'Besökaren betalar på tjänstens egna sidor.',
  'pays-on-paytrail': 'Besökaren betalar på Paytrails egna sidor.',
  'pays-in-app': 'Besökaren betalar i appen eller på tjänstens egna sidor.',
  'klarna-messages': 'Dess meddelanden på produktsidor (On-Site Messaging) är marknadsföring.',
  'replay-own-purpose': 'Inspelning av besök är ett eget ändamål.',
  'youtube-nocookie': 'Också youtube-nocookie.com hålls tillbaka: även den läser från enheten när en video spelas.',
  'not-certified':
    'evaste är inget samtyckesverktyg certifierat av Google, vilket Google kräver för AdSense, Ad Manager och AdMob inom EES. Kakan IDE från doubleclick.net finns under google-signals: lägg till båda om du använder båda.',
  'meta-plugin':
    'Du och Meta är gemensamt ansvariga för det som insticksprogrammet samlar in. En vanlig länk till din sida kräver inget samtycke.',
  'joint-with-meta': 'Du och Meta är gemensamt ansvariga för insamlingen: säg det i dataskyddsbeskrivningen.',
  'joint-with-linkedin': 'Du och LinkedIn är gemensamt ansvariga för insamlingen: säg det i dataskyddsbeskrivningen.',
  'joint-with-criteo': 'Du och Criteo är gemensamt ansvariga för insamlingen: säg det i dataskyddsbeskrivningen.',
  gravatar: 'WordPress laddar den som standard: den kan stängas av under Inställningar, Diskussion.',
  'vimeo-dnt': 'Med dnt=1 i adressen sätter Vimeo ingen besökskaka.',
  'targets-visitors': 'Om den riktar sig till besökare efter vad de tittar på är ändamålet marketing.',
  'targets-ads-too': 'Om den också riktar annonser eller e-post är ändamålet marketing.',
  'google-form-answers':
    'Det som besökare skriver i formuläret går till ditt Google-konto: det är ett eget ändamål i dataskyddsbeskrivningen.',
  'answers-to-account':
    'Det som besökare skriver går till ditt konto: det är ett eget ändamål i dataskyddsbeskrivningen.',
  'posthog-eu': 'Använd api_host för EU om ditt projekt finns där.',
  'piwik-pro-form': 'Stäng av Piwik PRO:s egen samtyckesfråga, annars tillfrågas besökare två gånger.',
  newsletter:
    'Nyhetsbrevet är ett ändamål med eget samtycke: säg i dataskyddsbeskrivningen hur man avslutar prenumerationen.',
  'google-signals':
    'Stäng av Google signals i egendomen, eller lägg till google-signals också. En behållare i Google Tag Manager (gtm.js) ingår inte: lägg till google-tag-manager och deklarera vad den laddar.',
  'map-ip': 'Kartans server får varje besökares IP-adress.',
  container:
    'Behållaren själv sparar ingenting, men laddar andra tjänster: deklarera var och en med sitt eget ändamål. evaste håller tillbaka det som behållaren laddar utifrån tjänsternas adresser.',
  'trustpilot-box':
    'Rutan sparar ingenting på din webbplats; varje visning skickar besökarens IP-adress till Trustpilot.',
  'nothing-but-map-ip': 'Sparar ingenting, men kartans server får varje besökares IP-adress.',
  'google-fonts':
    'Sparar ingenting, men Google får varje besökares IP-adress. Leverera typsnitten från din egen webbplats i stället: då finns inget att deklarera.',
  'adobe-fonts': 'Sparar ingenting, men Adobe får varje besökares IP-adress.',
  'cookieless-mode': 'Ställ in den att fungera utan kakor om du kan.',
  'segment-recipients': 'Segment skickar uppgifter vidare till andra tjänster: deklarera var och en som mottagare.',
  'rudderstack-recipients':
    'RudderStack skickar uppgifter vidare till andra tjänster: deklarera var och en som mottagare.',
  reviews: 'Omdömen är personuppgifter om dem som skrev dem: nämn dem i dataskyddsbeskrivningen.',
  'own-matomo':
    'Byt ut mönstren mot adressen till din egen Matomo. För Matomo Cloud, lägg i stället till matomo-cloud.',
  'feed-pictures': 'Flödets bilder och videor kommer från nätverken själva: deklarera dem som du visar.',
  'piano-products':
    'Pianos prenumerations- och målgruppsprodukter använder samma identifierare: deklarera det du använder.',
  clarity:
    'Microsoft använder uppgifterna för egna ändamål, bland annat annonsering, och är därför personuppgiftsansvarig. Inom EES kräver Clarity en samtyckessignal, som evaste skickar. Maskera inmatningsfält och ange sensitiveRoutes.',
  'map-views': 'Kartvisningar räknas: identifieraren finns i webbläsarens minne (localStorage).',
  'load-at-sign-in': 'Ladda den när besökaren väljer att logga in; då är den nödvändig för det som begärdes.',
  'viewer-statistics': 'Statistiken per tittare kan stängas av.',
  'declare-replay-apart': 'Inspelning av besök är ett eget ändamål: deklarera den för sig.',
  posthog:
    'Inspelning av besök är ett eget ändamål (session-replay): stäng av den eller deklarera den för sig. Lägg till din egen adress om anropen går genom din server.',
  'pixel-measures-sales': 'Dess pixel mäter försäljning: om du använder den är ändamålet marketing.',
  'cookies-off': 'Dess kakor kan stängas av (isCookieUseDisabled); anropen finns kvar.',
  'hides-page': 'Dess kod döljer sidan tills den har laddats: ladda den asynkront.',
  'nothing-but-ip': 'Sparar ingenting på enheten, men får varje besökares IP-adress.',
  rrweb:
    'Den sparar ingenting själv: deklarera var din egen kod sparar inspelningen och vart den skickas. Maskera alla inmatningsfält (maskAllInputs) och ange sensitiveRoutes.',
  'reports-often': 'Den rapporterar med några sekunders mellanrum medan sidan läses.',
  'records-clicks': 'Den registrerar varje klick som standard: säg det i dataskyddsbeskrivningen.',
  'without-cookie': 'Den kan ställas in att inte använda kakan.',
  'can-target-ads': 'Den kan också rikta annonser: då är ändamålet marketing.',
  'microsoft-signal': 'Inom EES kräver Microsoft Advertising en samtyckessignal, som evaste skickar.',
  adsense: 'Inom EES kräver Google ett certifierat samtyckesverktyg för AdSense; evaste är inte certifierat av Google.',
  'google-controller': 'Google använder uppgifterna också för egen del: här är det personuppgiftsansvarigt.',
  'google-search-cookies': 'Google sätter också kakor för google.com när en besökare söker.',
  disqus: 'Disqus visar annonser och lämnar uppgifter vidare, om du inte betalar för en version som låter bli.',
  'only-with-ads-x': 'Deklarera den bara om du annonserar på X.',
  'only-with-ads-snapchat': 'Deklarera den bara om du annonserar på Snapchat.',
  'only-with-ads-reddit': 'Deklarera den bara om du annonserar på Reddit.',
  'only-with-ads-pinterest': 'Deklarera den bara om du annonserar på Pinterest.',
  yandex:
    'Uppgifter förs över till Ryssland: bedöm överföringen innan du använder den. Dess Webvisor spelar in besök: det är session-replay.',
  'may-reach-china': 'Uppgifter kan föras över till Kina: bedöm överföringen innan du använder den.',
  'matomo-cloud': 'Uppgifterna sparas som standard i EU; företaget finns i Nya Zeeland.',
  jetpack: 'Följer med tillägget Jetpack för WordPress.',
  'storage-names-vary': 'Kontrollera på din egen webbplats vad det sparade heter: namnen beror på installationen.',
  'check-storage-names': 'Kontrollera på din egen webbplats vad det sparade heter.',
  'check-storage': 'Kontrollera på din egen webbplats vad den sparar.',
  bookings: 'Bokningar är ett eget ändamål i dataskyddsbeskrivningen.',
  'add-own-server': 'Lägg till din egen server i matches, och en mottagare om ett annat företag sköter den.',
  'add-own-collector':
    'Lägg till din egen insamlingsserver i matches, och en mottagare om ett annat företag sköter den.',
  'widget-loads-others': 'En widget laddar sitt innehåll från andra håll: deklarera också de tjänsterna.',
  push: 'En prenumeration på aviseringar är ett eget samtycke, som webbläsaren ber om.',
  'link-to-profile': 'En vanlig länk till din profil kräver inget samtycke.',
  'link-to-board': 'En vanlig länk till din anslagstavla kräver inget samtycke.',
  'link-to-linkedin': 'En vanlig länk till din LinkedIn-sida kräver inget samtycke.',
  whatsapp:
    'En vanlig länk till wa.me laddar inget och behöver inte deklareras; andra företags knappar är egna tjänster.',
  'link-to-video': 'En vanlig länk till videon kräver inget samtycke.',
  'link-to-post': 'En vanlig länk till inlägget kräver inget samtycke.',
  'google-maps':
    'En bild av kartan med en länk till den kräver inget samtycke. För Maps är Google själv personuppgiftsansvarigt.',
  'adobe-launch': 'En launch-behållare (adobedtm.com) kan ladda andra tjänster: deklarera var och en.',
  'captcha-in-form':
    'Ett formulär som väntar på den kan inte skickas före samtycket: säg det bredvid formuläret, eller använd en captcha som inte sparar något.',
  'confirm-company': 'Ur leverantörens offentliga villkor. Kontrollera roll, land och överföringar i ditt eget avtal.',
}
