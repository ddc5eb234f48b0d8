/** What `evaste seal` and the check of a seal say. */
export const en = {
  'not-sealed':
    'not sealed: {why}; where that cannot be, <meta http-equiv="Content-Security-Policy" content=""> before the tag at least stops Chromium from reading ahead, also in the page’s own files',
  xhtml: 'XHTML has no document.write, and </template> alone is an error in it; serve the page as HTML',
  integrity: 'integrity names the content of evaste.js; write evaste-sealed.js with the hash of that file',
  'charset-late': 'browsers look for <meta charset> early on; put it before the script tag',
  'not-plain': 'take {attribute} off the script tag: it must run before the policy line is read',
  module: 'the script tag must be a plain script, not a module',
  early: '{address} is requested before the policy is read; put the script tag before this <{element}>',
  'lost-hint':
    'Firefox ignores the {hint} of {address} after consent; leave it out, since what it announces loads all the same',
  'lost-import':
    'Firefox does not run {address} after consent, because it imports {imported}; write await import("{imported}") in it instead',
  'lost-style':
    'Firefox does not load {address} after consent, because an inline style sheet imports it; write <link rel="stylesheet"> instead',
  stopped: 'the policy stops {host}, also after consent; declare it in services, or list it: {allow}',
  'line-missing': 'the script tag has data-sealed, and the policy line does not follow it; run evaste seal',
  'mark-missing': 'a policy follows a script tag without data-sealed, so consent never lifts it; run evaste seal',
  'seal-old': 'the seal is not the one for this declaration and page; run evaste seal',
  'seal-unneeded': 'nothing in the declaration is held until consent; take data-sealed and the policy line out',
  refused: 'refused',
  leaks: 'leaks',
  lost: 'lost',
  'permanently-stopped': 'stopped',
  changed: '{changed} of {pages} pages changed',
  'would-change': '{changed} of {pages} pages would change',
  'changed-one': '{changed} of 1 page changed',
  'would-change-one': '{changed} of 1 page would change',
  sum: '{count}.',
  'sum-refused': '{count}, {refused} not sealed.',
} as const
