const e=({purposes:e,services:s,audience:r})=>r?.children?[]:e.filter(({id:e,needsConsent:r})=>r&&s.some(({purpose:s})=>s===e)),s=({services:e},s)=>e.filter(({purpose:e})=>e===s);export{e as a,s};
