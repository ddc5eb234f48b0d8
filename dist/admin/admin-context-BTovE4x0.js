const s=({user:s},e)=>null===s||!!s.scopes?.includes(e),e=({site:s},...e)=>["admin/sites",s?.site??"",...e].map((s,e)=>0===e?s:encodeURIComponent(s)).join("/");export{s as m,e as s};
