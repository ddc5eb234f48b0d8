import type { NoteTexts } from './note-texts.js'

export const fi: NoteTexts = {
  'links-people':
    'Yhdistää käynnit ihmisiin, joiden osoite sinulla on: kerro se tietosuojaselosteessa ja myös, miten sitä voi vastustaa.',
  'named-recipient':
    'Yritys käyttää tietoja myös omiin tarkoituksiinsa. Nimeä se vastaanottajaksi; luettelo ”kumppaneista” ei riitä.',
  'lazy-chat':
    'Keskustelu, joka latautuu vasta kun kävijä avaa sen, on välttämätön hänen pyyntöönsä; itsestään latautuva tarvitsee suostumuksen.',
  'its-own-purpose-of-form': 'Se, mitä kävijät siihen kirjoittavat, on tietosuojaselosteessa oma tarkoituksensa.',
  'mask-inputs':
    'Peitä kaikki syötekentät ja luettele sensitiveRoutes; kerro tietosuojaselosteessa, kuinka kauan tallenteet säilyvät ja kuka niitä katsoo.',
  'picture-with-link': 'Kuva, jossa on tavallinen linkki, ei tarvitse suostumusta.',
  'checkout-only':
    'Lataa se vain sivuilla, joilla maksetaan: silloin se on välttämätön kävijän pyyntöön. Kaikilla sivuilla se tarvitsee suostumuksen.',
  'names-companies':
    'Nimeää yrityksiä, jotka käyvät sivuilla. IP-osoite on henkilötieto: kerro tästä tietosuojaselosteessa.',
  'error-reports':
    'Virheraporteissa voi olla osoitteita ja kävijän kirjoittamaa: poista ne ennen lähettämistä. Käyntien tallennus on oma tarkoituksensa.',
  'no-storage':
    'Ei tallenna mitään laitteelle, mutta jokainen käynti lähettää palvelulle kävijän IP-osoitteen: asetukset ja viranomaisen ohje ratkaisevat, tarvitaanko suostumus.',
  'original-before-consent': 'Ennen suostumusta kävijä näkee alkuperäisen sivun, kuten kuuluukin.',
  'serve-yourself': 'Tarjoile tiedostot omalta sivustoltasi: silloin ei ole mitään ilmoitettavaa.',
  'placeholder-in-form':
    'Lomaketta, joka odottaa tätä, ei voi lähettää ennen suostumusta; paikalla oleva teksti kertoo sen.',
  'form-answers': 'Se, mitä kävijät lomakkeeseen kirjoittavat, on tietosuojaselosteessa oma tarkoituksensa.',
  'share-links': 'Tavallisillakin linkeillä voi jakaa, eivätkä ne tarvitse suostumusta.',
  'check-player': 'Tarkista omalta sivustoltasi, mitä soitin tallentaa.',
  'market-measurement': 'Koko markkinan kävijämittaus: yritys on itse rekisterinpitäjä.',
  'pop-up-after-question':
    'Kukaan ei ole pyytänyt osoitetta kysyvää ponnahdusikkunaa: näytä se vasta suostumuskysymyksen jälkeen.',
  'link-to-page': 'Tavallinen linkki sivullesi siellä ei tarvitse suostumusta.',
  'recognises-device':
    'Se tunnistaa laitteita tallentamatta mitään: siihen tarvitaan suostumus kuten evästeeseen, paitsi jos se turvaa sen, mitä kävijä on pyytänyt.',
  'own-pdf': 'PDF omalla sivustollasi ei tarvitse suostumusta.',
  'self-hosted': 'Jos ylläpidät sitä itse, kirjoita oma palvelimesi kohtaan matches.',
  'cloudflare-injects': 'Cloudflare voi lisätä sen sivuillesi itse: katso sen hallintapaneelista.',
  'bots-are-chats': 'Sen botit ovat keskusteluja: jos käytät vain niitä, tarkoitus on external-content.',
  'host-per-customer': 'Joka asiakkaalla on oma palvelimensa: kopioi se koodinpätkästäsi kohtaan matches.',
  hubspot: 'Poista HubSpotin oma evästekysymys käytöstä. HubSpotin lomakkeet ovat oma palvelunsa: hubspot-forms.',
  'own-address-in-matches': 'Sivut voivat käyttää siihen omaa osoitettasi: lisää se kohtaan matches.',
  'cookie-names-vary': 'Tarkista evästeiden nimet omalta sivustoltasi: ne riippuvat asennuksesta.',
  'check-cookie-names': 'Tarkista evästeiden nimet omalta sivustoltasi.',
  'recordings-apart': 'Käyntien tallenteet ovat tarkoitusta session-replay: poista ne käytöstä tai ilmoita erikseen.',
  'nothing-without-replay': 'Ilman käyntien tallennusta se ei tallenna laitteelle mitään.',
  'nothing-by-default': 'Oletusasetuksin se ei tallenna laitteelle mitään.',
  'pays-on-service': 'Kävijä maksaa palvelun omilla sivuilla.',
  'pays-on-paytrail': 'Kävijä maksaa Paytrailin omilla sivuilla.',
  'pays-in-app': 'Kävijä maksaa sovelluksessa tai palvelun omilla sivuilla.',
  'klarna-messages': 'Sen viestit tuotesivuilla (On-Site Messaging) ovat markkinointia.',
  'replay-own-purpose': 'Käyntien tallennus on oma tarkoituksensa.',
  'youtube-nocookie': 'Myös youtube-nocookie.com pidätetään: sekin lukee laitetta, kun video käynnistyy.',
  'not-certified':
    'evaste ei ole Googlen sertifioima suostumustyökalu, jollaisen Google vaatii AdSensen, Ad Managerin ja AdMobin käyttöön ETA-alueella. Palvelimen doubleclick.net eväste IDE on palvelussa google-signals: lisää molemmat, jos käytät molempia.',
  'meta-plugin':
    'Sinä ja Meta olette yhteisrekisterinpitäjiä siinä, mitä liitännäinen kerää. Tavallinen linkki sivullesi ei tarvitse suostumusta.',
  'joint-with-meta': 'Sinä ja Meta olette yhteisrekisterinpitäjiä tietojen keruussa: kerro se tietosuojaselosteessa.',
  'joint-with-linkedin':
    'Sinä ja LinkedIn olette yhteisrekisterinpitäjiä tietojen keruussa: kerro se tietosuojaselosteessa.',
  'joint-with-criteo':
    'Sinä ja Criteo olette yhteisrekisterinpitäjiä tietojen keruussa: kerro se tietosuojaselosteessa.',
  gravatar: 'WordPress lataa sen oletuksena: sen voi poistaa käytöstä kohdassa Asetukset, Keskustelu.',
  'vimeo-dnt': 'Kun osoitteessa on dnt=1, Vimeo ei aseta kävijäevästettä.',
  'targets-visitors': 'Jos se kohdistaa kävijöitä katselun perusteella, tarkoitus on marketing.',
  'targets-ads-too': 'Jos se kohdistaa myös mainoksia tai sähköposteja, tarkoitus on marketing.',
  'google-form-answers':
    'Se, mitä kävijät lomakkeeseen kirjoittavat, menee Google-tilillesi: se on tietosuojaselosteessa oma tarkoituksensa.',
  'answers-to-account':
    'Se, mitä kävijät kirjoittavat, menee tilillesi: se on tietosuojaselosteessa oma tarkoituksensa.',
  'posthog-eu': 'Käytä EU:n api_host-osoitetta, jos projektisi on siellä.',
  'piwik-pro-form': 'Poista Piwik PROn oma suostumuskysymys käytöstä, muuten kävijältä kysytään kahdesti.',
  newsletter:
    'Uutiskirje on oma tarkoituksensa, johon pyydetään oma suostumus: kerro tietosuojaselosteessa, miten tilauksen voi perua.',
  'google-signals':
    'Poista Google signals käytöstä tai lisää myös palvelu google-signals. Google Tag Managerin säiliö (gtm.js) ei kuulu tähän: lisää google-tag-manager ja ilmoita, mitä se lataa.',
  'map-ip': 'Kartan palvelin saa jokaisen kävijän IP-osoitteen.',
  container:
    'Säiliö itse ei tallenna mitään, mutta lataa muita palveluja: ilmoita niistä jokainen omine tarkoituksineen. evaste pidättää säiliön lataamat palvelut niiden osoitteista.',
  'trustpilot-box':
    'Itse laatikko ei tallenna sivustollasi mitään; jokainen näyttö lähettää kävijän IP-osoitteen Trustpilotille.',
  'nothing-but-map-ip': 'Ei tallenna mitään, mutta kartan palvelin saa jokaisen kävijän IP-osoitteen.',
  'google-fonts':
    'Ei tallenna mitään, mutta Google saa jokaisen kävijän IP-osoitteen. Tarjoile fontit omalta sivustoltasi: silloin ei ole mitään ilmoitettavaa.',
  'adobe-fonts': 'Ei tallenna mitään, mutta Adobe saa jokaisen kävijän IP-osoitteen.',
  'cookieless-mode': 'Aseta se toimimaan ilman evästeitä, jos voit.',
  'segment-recipients': 'Segment välittää tietoja muille palveluille: ilmoita niistä jokainen vastaanottajana.',
  'rudderstack-recipients': 'RudderStack välittää tietoja muille palveluille: ilmoita niistä jokainen vastaanottajana.',
  reviews: 'Arvostelut ovat kirjoittajiensa henkilötietoja: kerro niistä tietosuojaselosteessa.',
  'own-matomo':
    'Korvaa osoitemallit oman Matomosi osoitteella. Jos käytät Matomo Cloudia, lisää sen sijaan matomo-cloud.',
  'feed-pictures': 'Syötteen kuvat ja videot tulevat sosiaalisen median palveluista: ilmoita ne, joita näytät.',
  'piano-products': 'Pianon tilaus- ja yleisötuotteet käyttävät samaa tunnistetta: ilmoita ne, joita käytät.',
  clarity:
    'Microsoft käyttää tietoja omiin tarkoituksiinsa, myös mainontaan, joten se on rekisterinpitäjä. ETA-alueella Clarity vaatii suostumussignaalin, jonka evaste lähettää. Peitä syötekentät ja luettele sensitiveRoutes.',
  'map-views': 'Kartan katselut lasketaan: tunniste on selaimen muistissa (localStorage).',
  'load-at-sign-in': 'Lataa se, kun kävijä valitsee kirjautumisen; silloin se on välttämätön hänen pyyntöönsä.',
  'viewer-statistics': 'Katsojakohtaiset tilastot voi poistaa käytöstä.',
  'declare-replay-apart': 'Käyntien tallennus on oma tarkoituksensa: ilmoita se erikseen.',
  posthog:
    'Käyntien tallennus on oma tarkoituksensa (session-replay): poista se käytöstä tai ilmoita erikseen. Lisää oma osoitteesi, jos pyynnöt kulkevat palvelimesi kautta.',
  'pixel-measures-sales': 'Sen pikseli mittaa myyntiä: jos käytät sitä, tarkoitus on marketing.',
  'cookies-off': 'Sen evästeet voi poistaa käytöstä (isCookieUseDisabled); pyynnöt jäävät.',
  'hides-page': 'Sen koodi piilottaa sivun, kunnes se on latautunut: lataa se asynkronisesti.',
  'nothing-but-ip': 'Ei tallenna laitteelle mitään, mutta saa jokaisen kävijän IP-osoitteen.',
  rrweb:
    'Se ei itse tallenna mitään: ilmoita, missä oma koodisi säilyttää tallenteen ja mihin se lähettää sen. Peitä kaikki syötekentät (maskAllInputs) ja luettele sensitiveRoutes.',
  'reports-often': 'Se lähettää tietoja muutaman sekunnin välein, kun sivua luetaan.',
  'records-clicks': 'Se kirjaa oletuksena jokaisen napsautuksen: kerro se tietosuojaselosteessa.',
  'without-cookie': 'Sen voi asettaa toimimaan ilman evästettä.',
  'can-target-ads': 'Se voi myös kohdistaa mainoksia: silloin tarkoitus on marketing.',
  'microsoft-signal': 'ETA-alueella Microsoft Advertising vaatii suostumussignaalin, jonka evaste lähettää.',
  adsense:
    'ETA-alueella Google vaatii AdSensen käyttöön sertifioidun suostumustyökalun; Google ei ole sertifioinut evastea.',
  'google-controller': 'Google käyttää näitä tietoja myös itse: tässä se on rekisterinpitäjä.',
  'google-search-cookies': 'Google asettaa myös palvelimen google.com evästeitä, kun kävijä tekee haun.',
  disqus: 'Disqus näyttää mainoksia ja luovuttaa tietoja eteenpäin, ellet maksa versiosta, joka ei tee niin.',
  'only-with-ads-x': 'Ilmoita se vain, jos mainostat X:ssä.',
  'only-with-ads-snapchat': 'Ilmoita se vain, jos mainostat Snapchatissa.',
  'only-with-ads-reddit': 'Ilmoita se vain, jos mainostat Redditissä.',
  'only-with-ads-pinterest': 'Ilmoita se vain, jos mainostat Pinterestissä.',
  yandex:
    'Tietoja siirtyy Venäjälle: arvioi siirto ennen käyttöönottoa. Sen Webvisor tallentaa käyntejä: se on tarkoitus session-replay.',
  'may-reach-china': 'Tietoja voi siirtyä Kiinaan: arvioi siirto ennen käyttöönottoa.',
  'matomo-cloud': 'Tiedot säilytetään oletuksena EU:ssa; yritys on Uudessa-Seelannissa.',
  jetpack: 'Tulee WordPressin Jetpack-lisäosan mukana.',
  'storage-names-vary': 'Tarkista tallenteiden nimet omalta sivustoltasi: ne riippuvat asennuksesta.',
  'check-storage-names': 'Tarkista tallenteiden nimet omalta sivustoltasi.',
  'check-storage': 'Tarkista omalta sivustoltasi, mitä se tallentaa.',
  bookings: 'Varaukset ovat tietosuojaselosteessa oma tarkoituksensa.',
  'add-own-server': 'Lisää oma palvelimesi kohtaan matches, ja vastaanottaja, jos sitä ylläpitää toinen yritys.',
  'add-own-collector':
    'Lisää oma keräinpalvelimesi kohtaan matches, ja vastaanottaja, jos sitä ylläpitää toinen yritys.',
  'widget-loads-others': 'Pienoisohjelma lataa sisältönsä muualta: ilmoita nekin palvelut.',
  push: 'Ilmoitusten tilaaminen on oma suostumuksensa, jonka selain pyytää.',
  'link-to-profile': 'Tavallinen linkki profiiliisi ei tarvitse suostumusta.',
  'link-to-board': 'Tavallinen linkki tauluusi ei tarvitse suostumusta.',
  'link-to-linkedin': 'Tavallinen linkki LinkedIn-sivullesi ei tarvitse suostumusta.',
  whatsapp:
    'Tavallinen linkki osoitteeseen wa.me ei lataa mitään eikä tarvitse ilmoitusta; muiden yritysten painikkeet ovat omia palvelujaan.',
  'link-to-video': 'Tavallinen linkki videoon ei tarvitse suostumusta.',
  'link-to-post': 'Tavallinen linkki julkaisuun ei tarvitse suostumusta.',
  'google-maps':
    'Kartan kuva, jossa on linkki karttaan, ei tarvitse suostumusta. Google on Mapsissa itse rekisterinpitäjä.',
  'adobe-launch': 'Launch-säiliö (adobedtm.com) voi ladata muita palveluja: ilmoita niistä jokainen.',
  'captcha-in-form':
    'Lomaketta, joka odottaa tätä, ei voi lähettää ennen suostumusta: kerro se lomakkeen vieressä tai käytä robottitarkistusta, joka ei tallenna mitään.',
  'confirm-company': 'Palvelun julkisista ehdoista. Tarkista rooli, maa ja tietojen siirrot omasta sopimuksestasi.',
}
