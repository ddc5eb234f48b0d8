function e(e,t,c){const o=URL.createObjectURL(new Blob([c],{type:t}));Object.assign(document.createElement("a"),{href:o,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(o),6e4)}export{e as s};
