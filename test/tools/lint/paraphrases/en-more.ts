import type { Paraphrases } from './paraphrases.js'

/** On further rules, and on those of the first list in words that it does not use. */
export const enMore: Paraphrases = {
  R12: {
    wrong: [
      'Joining the club is voluntary.',
      'You can read the notice at the desk.',
      'Attendance at the course is optional, and places are few.',
    ],
    right: [
      "There's no boat for you if we don't know who you are.",
      'Leave the phone field empty if you prefer; a name we do need.',
      'Withholding your address means that the parcel has nowhere to go, so we would have to cancel.',
      'Nothing on the form is compulsory save the e-mail address.',
      'You decide what to tell us, but nameless bookings are turned away.',
    ],
  },
  R13: {
    wrong: [
      'The engine turns down applications whose score is under 40.',
      'Applicants rated below three stars are not invited.',
      'Our model approves or declines the loan within seconds.',
    ],
    right: [
      'A clerk decides on each application.',
      'Our software sorts applications by date, and a manager reads every one of them.',
      'The score below 40 leads to refusal; a member of staff reviews the refusal if you ask.',
    ],
  },
  R14: {
    wrong: [
      'Some of the particulars reach us from other organisations.',
      'We obtain data from partners such as data brokers, list owners and other third parties.',
      'Contact details also come to us from various external places.',
    ],
    right: [
      'We collect your name, address and other contact details that you give us.',
      'We do not obtain data from third parties.',
      'Your data is protected from access by unauthorised third parties.',
      'We collect your name and other details needed for the booking.',
      'We keep your data apart from other customers’ data.',
      'The postal service gives us your new address if you have moved.',
    ],
  },
  R15: {
    wrong: [
      'Should another use for the data occur to us, we may put it to that use as well.',
      'Data may later be used for additional purposes.',
    ],
    right: [
      'Data may be used for other purposes only if you consent.',
      'We will ask before we use data for another purpose.',
      'We may process the data for further statistical purposes in anonymous form.',
    ],
  },
  R17: {
    wrong: [
      'Anybody who dislikes cookies can disable them in Chrome or Firefox.',
      'Cookies can be refused with the tools of your web browser.',
    ],
    right: ['Pages are tested in the common browsers.'],
  },
  R19: {
    wrong: [
      'Each request costs 20 euros.',
      'Please enclose a photocopy of your passport with any request.',
      'Requests must bear your handwritten signature.',
      'An administration charge applies to requests for copies.',
      'To exercise your rights come to our office in person with your ID.',
    ],
    right: [
      'Requests are free; only if one is manifestly excessive may we charge a reasonable fee.',
      'You need not sign a request, nor send us a copy of your passport.',
      'Requests may be sent by e-mail, signed or not.',
    ],
  },
  R20: {
    wrong: [
      'The data is kept at <COMPANY NAME>.',
      'State here who the recipients are.',
      'Questions go to [contact person].',
      'We keep the data for [number] years.',
    ],
    right: ['The list is at the back [1].', 'Write to info[at]willow.example.'],
  },
  R21: {
    wrong: [
      'We never disclose your data to anyone. Advertising partners receive your e-mail address.',
      'Nothing is transferred outside the EEA. The mailing tool stores addresses in Texas under standard contractual clauses.',
    ],
    right: [
      'We never disclose your data to anyone except our bank. Our bank receives the amount.',
      'Apart from Texas, where the mailing tool stores addresses under standard contractual clauses, nothing leaves the EEA.',
    ],
  },
  R23: {
    wrong: [
      'Have a look at this page every now and then to learn of changes.',
      'It is your responsibility to review this statement for updates.',
      'Changes take effect when posted here, so do drop by again.',
    ],
    right: [
      'We review this notice regularly and e-mail you if anything changes.',
      'The board checks this policy from time to time.',
      'This notice is reviewed periodically by our lawyer.',
      'Your details are checked regularly so that the site stays up to date.',
    ],
  },
  R63: {
    wrong: [
      'Allow marketing messages and the first coffee is on the house.',
      'Whoever consents to our newsletter gets €5 off.',
      'By placing an order you sign up for our offers.',
    ],
    right: ['The club gives members a discount, whether or not they want the newsletter.'],
  },
  R90: {
    wrong: [
      'We take no responsibility if somebody hacks our server.',
      'The guest bears the risk of data being intercepted.',
    ],
    right: ['We are not responsible for other sites to which we link.'],
  },
}
