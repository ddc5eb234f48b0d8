import type { Paraphrases } from './paraphrases.js'

/** On further rules, and on those of the first list in words that it does not use. */
export const svMore: Paraphrases = {
  R12: {
    wrong: [
      'Det är frivilligt att delta i klubben.',
      'Beskrivningen kan läsas vid disken.',
      'Till kursen anmäler man sig frivilligt, och platserna är få.',
    ],
    right: [
      'Anonyma bokningar tar vi inte emot.',
      'Telefonnumret kan du hoppa över, men namnet måste vi få.',
      'Om adressen hemlighålls kan paketet inte skickas.',
      'Du väljer själv vad du berättar; utan namn blir det ingen båt.',
    ],
  },
  R13: {
    wrong: [
      'Programmet avslår ansökningar som får under 40 poäng.',
      'Sökande med lägre betyg än tre sållas bort av systemet.',
      'Modellen beviljar eller nekar lånet på några sekunder.',
    ],
    right: [
      'Varje ansökan avgörs av en handläggare.',
      'Programmet ordnar ansökningarna efter datum, och chefen läser alla.',
    ],
  },
  R14: {
    wrong: [
      'Vi får uppgifter från partner, till exempel adresshandlare, samt andra källor.',
      'En del av uppgifterna når oss från andra aktörer.',
    ],
    right: [
      'Vi samlar in ditt namn, din adress och andra kontaktuppgifter som du ger.',
      'Vi hämtar inga uppgifter från andra källor.',
      'Uppgifterna är skyddade för utomstående.',
    ],
  },
  R15: {
    wrong: [
      'Kommer vi på en ny användning för uppgifterna kan de användas även till den.',
      'Uppgifterna kan senare användas också för andra ändamål.',
    ],
    right: [
      'För andra ändamål får uppgifterna användas bara med ditt samtycke.',
      'Vi frågar dig innan vi använder uppgifterna för ett nytt ändamål.',
    ],
  },
  R17: {
    wrong: ['Den som ogillar kakor kan slå av dem i Chrome eller Firefox.'],
    right: ['Sidorna har testats i de vanligaste webbläsarna.'],
  },
  R19: {
    wrong: [
      'För varje begäran tar vi ut 20 euro.',
      'Bifoga en kopia av ditt pass till begäran.',
      'Begäran ska vara försedd med egenhändig namnteckning.',
      'För att utöva rättigheterna måste du komma till kontoret med legitimation.',
    ],
    right: [
      'En begäran är gratis; bara om den är uppenbart orimlig får vi ta ut en avgift.',
      'Begäran behöver inte undertecknas, och ingen kopia av pass behövs.',
    ],
  },
  R20: {
    wrong: [
      'Uppgifterna finns hos <FÖRETAGETS NAMN>.',
      'Beskriv här vem som får uppgifterna.',
      'Frågor besvaras av [kontaktperson].',
      'Grunden är lag (ange vilken).',
    ],
    right: ['Listan finns sist [1].', 'Skriv till info[at]vide.example.'],
  },
  R21: {
    wrong: [
      'Vi lämnar aldrig ut dina uppgifter till någon. Våra reklampartner får din e-postadress.',
      'Ingenting överförs utanför EES. Brevverktyget lagrar adresserna i Texas enligt standardavtalsklausuler.',
    ],
    right: ['Vi lämnar aldrig ut dina uppgifter till någon utom banken. Banken får summan.'],
  },
  R23: {
    wrong: [
      'Titta in på den här sidan då och då så ser du om något ändrats.',
      'Det är ditt eget ansvar att följa uppdateringar av denna text.',
    ],
    right: [
      'Vi granskar policyn regelbundet och mejlar dig om något ändras.',
      'Styrelsen går igenom den här texten då och då.',
      'Policyn granskas regelbundet av vår jurist.',
    ],
  },
  R63: {
    wrong: [
      'Tillåt reklam så bjuder vi på första kaffet gratis.',
      'Den som samtycker till nyhetsbrevet får 50 kr i bonus.',
    ],
    right: ['Medlemmar får rabatt oavsett om de vill ha nyhetsbrevet.'],
  },
  R90: {
    wrong: [
      'Du skickar uppgifter till oss på egen risk.',
      'Bolaget ansvarar inte om någon bryter sig in i servern.',
      'Gästen står själv risken för att uppgifter hamnar i orätta händer.',
    ],
    right: ['Vi ansvarar inte för andra webbplatser som vi länkar till.'],
  },
}
