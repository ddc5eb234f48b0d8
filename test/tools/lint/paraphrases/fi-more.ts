import type { Paraphrases } from './paraphrases.js'

/** On further rules, and on those of the first list in words that it does not use. */
export const fiMore: Paraphrases = {
  R12: {
    wrong: [
      'Kerhoon liittyminen on vapaaehtoista.',
      'Selosteen voi lukea tiskillä.',
      'Kurssille osallistuminen on vapaaehtoista, ja paikkoja on vähän.',
    ],
    right: [
      'Nimetöntä varausta emme ota vastaan.',
      'Puhelinnumeron voi jättää pois, mutta nimi meidän on saatava.',
      'Osoitteen salaaminen johtaa siihen, ettei pakettia voida lähettää.',
      'Saat itse valita, mitä kerrot; ilman nimeä vene jää saamatta.',
    ],
  },
  R13: {
    wrong: [
      'Ohjelma hylkää hakemukset, joiden pisteet jäävät alle 40:n.',
      'Arvosanan 3 alittavia hakijoita ei kutsuta, kone karsii heidät.',
      'Järjestelmä joko myöntää lainan tai epää sen sekunneissa.',
    ],
    right: [
      'Jokaisesta hakemuksesta päättää virkailija.',
      'Ohjelma järjestää hakemukset päiväyksen mukaan, ja esihenkilö lukee ne kaikki.',
    ],
  },
  R14: {
    wrong: [
      'Saamme tietoja kumppaneilta, kuten osoitteiden kauppiailta, sekä muista lähteistä.',
      'Osa tiedoista tulee meille muilta tahoilta.',
    ],
    right: [
      'Keräämme nimesi, osoitteesi ja muut yhteystiedot, jotka annat.',
      'Emme hanki tietoja muista lähteistä.',
      'Tiedot on suojattu ulkopuolisilta.',
    ],
  },
  R15: {
    wrong: [
      'Jos keksimme tiedoille uuden käytön, voimme käyttää niitä siihenkin.',
      'Tietoja voidaan myöhemmin käyttää myös muihin tarkoituksiin.',
    ],
    right: [
      'Muihin tarkoituksiin tietoja voidaan käyttää vain suostumuksellasi.',
      'Kysymme sinulta ennen kuin käytämme tietoja uuteen tarkoitukseen.',
    ],
  },
  R17: {
    wrong: ['Joka ei evästeistä pidä, voi kytkeä ne pois Chromessa tai Firefoxissa.'],
    right: ['Sivut on testattu tavallisimmilla selaimilla.'],
  },
  R19: {
    wrong: [
      'Jokaisesta pyynnöstä laskutetaan 20 euroa.',
      'Liitä pyyntöön kopio passista.',
      'Pyynnössä on oltava omakätinen allekirjoitus.',
      'Oikeuksien käyttämiseksi on tultava toimistoon henkilöllisyystodistuksen kanssa.',
    ],
    right: [
      'Pyyntö on maksuton; vain ilmeisen kohtuuttomasta voimme periä maksun.',
      'Pyyntöä ei tarvitse allekirjoittaa, eikä passin kopiota tarvita.',
    ],
  },
  R20: {
    wrong: [
      'Tietoja säilyttää <YRITYKSEN NIMI>.',
      'Kuvaa tähän tietojen vastaanottajat.',
      'Kysymyksiin vastaa [yhteyshenkilö].',
      'Peruste on laki (mikä).',
    ],
    right: ['Luettelo on lopussa [1].', 'Kirjoita info[at]paju.example.'],
  },
  R21: {
    wrong: [
      'Emme luovuta tietojasi kenellekään. Mainoskumppanimme saavat sähköpostiosoitteesi.',
      'Mitään ei siirretä ETA-alueen ulkopuolelle. Kirjetyökalu säilyttää osoitteet Teksasissa vakiolausekkeiden nojalla.',
    ],
    right: ['Emme luovuta tietojasi kenellekään paitsi pankille. Pankki saa summan.'],
  },
  R23: {
    wrong: [
      'Vilkaise tätä sivua silloin tällöin, niin tiedät muutoksista.',
      'On omalla vastuullasi seurata tämän selosteen päivityksiä.',
      'Käykää lukemassa seloste uudelleen aina syksyisin.',
    ],
    right: [
      'Tarkistamme selosteen säännöllisesti ja kerromme muutoksista sähköpostitse.',
      'Hallitus lukee tämän selosteen läpi aika ajoin.',
    ],
  },
  R63: {
    wrong: [
      'Salli markkinointiviestit, niin ensimmäinen kahvi on ilmainen.',
      'Uutiskirjeeseen suostuva saa 5 euron hyvityksen.',
    ],
    right: ['Jäsenet saavat alennuksen riippumatta siitä, haluavatko he uutiskirjeen.'],
  },
  R90: {
    wrong: [
      'Lähetät tietosi omalla riskilläsi.',
      'Yhtiö ei vastaa, jos joku murtautuu palvelimelle.',
      'Järjestäjät eivät vastaa tietojen joutumisesta vääriin käsiin.',
    ],
    right: ['Emme vastaa muiden sivustojen sisällöstä, joihin linkitämme.'],
  },
}
