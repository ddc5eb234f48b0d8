/** What a word can be about. A sentence that combines several says something, in whatever order and form. */
export const CONCEPTS = [
  'datum', // what a person gives: data, a name, a form's field
  'give', // to give or to tell
  'must', // a need, a duty, or the freedom not to
  'optional', // words for a duty to give data, or its absence, that are used for little else
  'joins', // to take part, to be a member: free or not, that is no word on data
  'nameless', // who does not say a name
  'skip', // to leave a field out
  'lacking', // without, unless, if not, missing
  'not', // no, never, cannot
  'consent', // a consent and what usually rests on one
  'ground', // a contract, a law, a consent: what processing may rest on
  'outsider', // who may receive data: a bank, an agency, a supplier
  'gets', // to receive, to see, to handle
  'alone', // only, nobody else
  'insider', // we, the staff, the board
  'abroad', // Europe, a country, a border
  'stays', // to stay, to move, a server
  'keep', // to keep or to destroy
  'time', // a period, or what ends one
  'machine', // a machine, software, profiling
  'decide', // to decide, to choose, to score
  'spared', // a right not to be decided on by a machine
  'human', // a person who decides
  'authority', // an authority
  'complain', // to complain, to turn to
  'optOut', // to withdraw, to cancel, to change one's mind
  'anyTime', // whenever one likes
  'browser', // a browser, whose settings are no choice on the site
  'until', // an end that a person sets: until you unsubscribe
  'open', // an end that nobody can work out: as long as necessary
  'purpose', // what data is used for
  'gdpr', // the regulation of the EU, which is no place
] as const
export type Concept = (typeof CONCEPTS)[number]

/** The words of one language for each concept. */
export type ConceptWords = Readonly<Record<Concept, RegExp>>
