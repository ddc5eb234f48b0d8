const{implementation:t}=document;Object.assign(self,{litHtmlPolyfillSupport:e=>{e.createElement=e=>{const l=t.createHTMLDocument("").createElement("template");return l.innerHTML=e,l}}});
