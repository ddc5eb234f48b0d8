function e(e,t,c){const n=URL.createObjectURL(new Blob([c],{type:t}));Object.assign(document.createElement("a"),{href:n,download:e}).click(),URL.revokeObjectURL(n)}export{e as s};
