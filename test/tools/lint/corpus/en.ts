import type { CorpusLanguage } from './phrases.js'

export const en: CorpusLanguage = {
  titles: ['Privacy notice', 'How the boat yard uses personal data', 'Privacy policy'],
  registerTitle: 'Register description',
  headings: {
    R01: 'Controller',
    R03: 'Legal basis',
    R06: 'Recipients',
    R07: 'Transfers outside the EEA',
    R08: 'Retention',
    R09: 'Your rights',
    R13: 'Automated decisions',
    R14: 'Sources',
    other: 'More',
  },
  phrases: {
    R01: {
      right: [
        'The controller is Boat Yard Ltd, privacy@yard.example.',
        'Sail Club is responsible for your data; telephone 000 000 0000.',
        'Who we are: Keel Ltd, www.keel.example',
      ],
      wrong: ['Personal data is handled with care.', 'We are the controller.'],
    },
    R02: {
      right: ['We have no data protection officer.', 'Our DPO has the same address.'],
      wrong: ['We have appointed a data protection officer.', 'Our DPO watches over all this.'],
    },
    R03: {
      right: [
        'The legal basis is the contract with you.',
        'We process invoices to comply with a legal obligation.',
        'Orders are processed to perform our contract.',
      ],
      wrong: ['', 'The basis of processing is good customer care.', 'The processing is based on membership.'],
    },
    R04: {
      right: [
        'Our legitimate interest is to tell former customers about new boats.',
        'Cameras rest on a legitimate interest: the protection of property.',
        'We develop the service and prevent misuse in our legitimate interest.',
      ],
      wrong: [
        'The processing is based on legitimate interest.',
        'Some of the data is kept because of our legitimate interests.',
      ],
    },
    R06: {
      right: [
        'Our accountant receives the data that the books need.',
        'We share data with the payment provider.',
        'We do not disclose data to anyone.',
      ],
      wrong: ['', 'Data is used only as agreed.'],
    },
    R07: {
      right: [
        'No data leaves the European Economic Area; nothing is stored outside it.',
        'We do not transfer data outside the EU.',
        'Addresses may be transferred outside the EEA, to the United States, under standard contractual clauses.',
      ],
      wrong: [
        '',
        'Data is not transferred outside the EU unless technically necessary.',
        'Data may be transferred to the United States under the Privacy Shield.',
        'We follow the EU data protection regulation.',
        'Data may be stored outside the EEA.',
      ],
    },
    R08: {
      right: [
        'Orders are kept for 6 years and offers for 12 months.',
        'We delete the data two years after the last service.',
        'We keep your account data until you close the account.',
      ],
      wrong: ['', 'Data is kept as long as necessary.', 'We retain data indefinitely.'],
    },
    R09: {
      right: [
        'You have the right to access, correct and erase your data, to restrict or object to its processing, and to data portability.',
        'You can ask us for a copy of your data, have it rectified or deleted, restrict its use, object to it and have it sent to another company.',
      ],
      wrong: ['', 'You have the right to see your data.', 'You can ask us to correct it.'],
    },
    R10: {
      right: [
        'The consent to our newsletter can be withdrawn at any time, which does not affect what was sent before.',
        'You may revoke a consent you have given by writing to us; earlier processing remains lawful.',
      ],
      wrong: ['You get the newsletter if you give your consent.', 'We send advertisements with your permission.'],
    },
    R11: {
      right: [
        'You can complain to the data protection authority.',
        'Complaints go to the supervisory authority, the Data Protection Ombudsman.',
      ],
      wrong: ['', 'Complaints about food are taken in the kitchen.', 'The Ombudsman gives advice.'],
    },
    R12: {
      right: [
        'Without your address we cannot deliver the order.',
        'Giving the data is voluntary.',
        'You must provide a name and number to make a contract.',
      ],
      wrong: ['', 'We ask for a name and an address.'],
    },
    R13: {
      right: ['We make no automated decisions.', 'We do no profiling.', 'No machine decides about you.'],
      wrong: ['', 'Most browsers accept cookies automatically.'],
    },
    R14: {
      right: [
        'We get the data from you.',
        'We collect data when you order.',
        'The data comes from the trade register.',
        '',
      ],
      wrong: ['We also obtain data from third-party sources.', 'Some data comes from other sources.'],
    },
    R15: {
      right: ['If data is needed for other purposes, we tell you first.'],
      wrong: [
        'We reserve the right to use data for other purposes.',
        'Data may be used for new purposes without notice to you.',
      ],
    },
    R16: {
      right: ['You can read everything without agreeing to anything.', ''],
      wrong: [
        'By using this site you accept the processing.',
        'By continuing to browse, you agree to this.',
        'You accept this privacy notice.',
      ],
    },
    R17: {
      right: ['The cookie settings are in the footer; browser settings are not needed.', ''],
      wrong: ['You can block cookies in your browser.', 'Use the settings of your browser to refuse cookies.'],
    },
    R18: {
      right: ['We follow the Data Protection Act 2018.', ''],
      wrong: ['The register is kept under the Personal Data Act.', 'This follows Directive 95/46/EC.'],
    },
    R19: {
      right: ['Requests by e-mail are free of charge.', ''],
      wrong: [
        'A request must be signed by hand.',
        'You get the data free of charge once a year: once a year it is free.',
        'Send a copy of your passport.',
      ],
    },
    R20: {
      right: ['The office gives more information.', ''],
      wrong: ['Responsible is [company name].', 'Invoicing: ________'],
    },
    R21: {
      right: ['Data is not sold.', ''],
      wrong: ['We never share data with third parties. We share data with our advertising partners.'],
    },
    R22: {
      right: ['Updated on 1 November 2026.', 'In force from November 2026', '2026-11-01'],
      wrong: ['', 'Updated last autumn.'],
    },
    R23: {
      right: ['We announce changes by e-mail.', ''],
      wrong: ['We recommend that you check this page.', 'Please review this page regularly.'],
    },
    R28: {
      right: [
        'Cookies: _boat (13 months, number of visits).',
        'The cookie PHPSESSID (session) keeps a visit together.',
        'Here is a list of all cookies.',
      ],
      wrong: ['This site uses cookies.', 'Visits are measured with Google Analytics and cookies.'],
    },
    R63: {
      right: ['The newsletter is no condition for buying.', ''],
      wrong: ['By ordering you agree to marketing.', 'By entering the draw you consent to our newsletter.'],
    },
    R90: { right: ['We answer for our own security.', ''], wrong: ['The customer is solely responsible for leaks.'] },
    R94: {
      right: ['Hotjar records your visit if you allow it.', ''],
      wrong: ['We use Hotjar.', 'There is Clarity on the page.'],
    },
  },
}
