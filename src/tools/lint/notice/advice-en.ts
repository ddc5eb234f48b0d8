import type { Advice } from './advice.js'

export const en = {
  R01: [
    'it is not said who the controller is and how to reach it',
    'The controller is {company}, business ID 0000000-0, privacy@company.example.',
  ],
  'R01-name': ['the controller of the declaration is not named'],
  R02: [
    'it is not said how to reach the data protection officer, whom a public authority always has',
    'Our data protection officer can be reached at dpo@company.example.',
  ],
  'R02-representative': [
    'the controller is outside the EU, and no representative in the EU is named (GDPR 27)',
    'Our representative in the EU is Company Oy, representative@company.example.',
  ],
  R03: [
    'no legal basis is named; give each purpose one',
    'We process orders on the basis of the contract with you (GDPR 6(1)(b)).',
  ],
  'R03-heap': ['bases in a row do not say which purpose rests on which; give each purpose its own'],
  'R03-item': ['this purpose has no legal basis, and others have; give each purpose one'],
  'R03-mixed': ['under legitimate interest another basis is named; give each purpose its own'],
  R04: [
    'the legitimate interest is not written out',
    'Our legitimate interest is to develop our services and to prevent misuse.',
  ],
  R05: [
    'cookies and tools that measure visitors need consent, whatever else is given as their basis',
    'We measure visits only if you consent to it.',
  ],
  R06: [
    'it is not said who receives data',
    'Our accountant and the provider of our online shop process data on our behalf. Nobody else receives it.',
  ],
  R07: [
    'it is not said whether data leaves the EEA; say so even if it does not',
    'We do not transfer data outside the EU/EEA.',
  ],
  'R07-conditional': [
    'a transfer “unless it is needed” says nothing; name the country and what the transfer rests on',
    'We do not transfer data outside the EU/EEA.',
  ],
  'R07-shield': [
    'the Privacy Shield was struck down in 2020; name what the transfer rests on now',
    'Data is transferred to the United States under the EU–US Data Privacy Framework.',
  ],
  'R07-safeguard': [
    'data leaves the EEA, and it is not said what protects it there',
    'The transfer is protected by the EU’s standard contractual clauses, of which you can get a copy from us.',
  ],
  R08: [
    'no retention period is given; say for each purpose how long',
    'We keep order data for 6 years after the end of the financial year.',
  ],
  'R08-open': [
    'nobody can work out a time from this; give a period, or the event that ends it',
    'We keep customer data until 2 years have passed since the last order.',
  ],
  'R08-blanket': ['one period for everything; give each purpose its own, and the cookies too'],
  R09: [
    'these rights are missing: {rights}',
    'You have the right to access, correct, erase and move your data, to restrict its processing and to object to it.',
  ],
  R10: [
    'it is not said that consent can be withdrawn, and where',
    'You can withdraw your consent at any time in the cookie settings; what was done before remains lawful.',
  ],
  'R10-earlier': [
    'it is not said that a withdrawal leaves earlier processing lawful',
    'Withdrawing consent does not affect the lawfulness of what was done before.',
  ],
  R11: [
    'the right to complain to the supervisory authority is missing',
    'You can complain to the data protection authority, in Finland the Data Protection Ombudsman (tietosuoja.fi).',
  ],
  'R11-authority': [
    'the authority is not named; name it with its address',
    'The supervisory authority is the Office of the Data Protection Ombudsman (tietosuoja.fi).',
  ],
  R12: [
    'it is not said whether the data must be given, and what follows if it is not',
    'Without your name and address we cannot deliver an order; giving other data is voluntary.',
  ],
  R13: [
    'automated decisions are not mentioned; say that there are none, or how they work',
    'We do not make automated decisions or profile you.',
  ],
  'R13-logic': [
    'decisions are automatic, and it is not said by what logic and with what effect',
    'A program scores the application by income and payment history; under 60 points it is refused, and a person looks at it if you ask.',
  ],
  'R13-heading': [
    'a heading without text says neither yes nor no',
    'We do not make automated decisions or profile you.',
  ],
  R14: ['it is not said where the data comes from', 'We get the data from you when you order.'],
  R15: [
    'data is used for a new purpose only after telling about it; remove the sentence',
    'We tell you before we use your data for a new purpose.',
  ],
  R16: [
    'nobody accepts anything by using a site or by reading a notice; remove the sentence, and ask where consent is needed',
  ],
  R17: [
    'browser settings are no way to refuse; point to the choice on the site',
    'You can change your choice in the cookie settings at the foot of each page.',
  ],
  R18: ['this act is repealed; name the basis in the GDPR'],
  R19: [
    'a request is free, and needs no signed letter or copy of an identity card',
    'You can send a request by e-mail; you get an answer within a month, free of charge.',
  ],
  R20: ['something of a template is left; fill it in'],
  'R20-heading': ['a heading without text; write what belongs there, or remove it'],
  R21: ['this says that nobody gets data, and line {line} that somebody does; say who does'],
  'R21-transfer': [
    'this says that no data leaves the EEA, and line {line} names a country outside it; say what is true',
  ],
  R22: ['there is no date; write from which day the notice applies', 'This notice applies from 1 November 2026.'],
  R23: [
    'asking readers to come back does not tell them of a change; say how you will',
    'We tell customers about significant changes by e-mail.',
  ],
  R26: ['this is the register description of the repealed act; GDPR 13 asks for more'],
  R28: [
    'cookies are mentioned and not listed: name, purpose, lifetime and recipient of each; `evaste notice` writes the list',
  ],
  'R28-lifetime': ['say how long this cookie lasts, too', '6 months'],
  R63: ['consent to marketing or tracking is asked separately, not with an order; remove the sentence'],
  R88: [
    'the record of consents leaves the EEA; describe it as a transfer, with what protects it there',
    'The record of your choices is kept within the EEA.',
  ],
  R90: ['your own security is not your customers’ responsibility; remove the sentence'],
  R94: [
    'visits are recorded, and it is not said; say it plainly',
    'If you allow it, we record what you do on the pages, to find errors.',
  ],
  R132: [
    'joint controllers are named, and not what they have agreed on who does what',
    'We have agreed that we answer for the page and Company Ltd for the statistics; requests can be sent to either.',
  ],
  'cookie-list': [
    'this is a list of cookies and no privacy notice, so it has been checked as a list alone; put it into the notice, or link to it from there',
  ],
  'no-notice': ['this is no privacy notice yet; `evaste init` and `evaste notice` write one'],
} as const satisfies Record<string, Advice>
