import{f as e,s as t,p as s,r as n,c as i,i as a,A as r,a as o,b as c,d as l,e as d,S as p,t as h,w as u}from"./evaste-ui.js";import{r as g}from"./evaste-match.js";import{i as m,e as f,p as b,h as k,k as v,m as x,b as $,f as w,o as y,q as S,c as j,a as R,r as O,u as L,s as T,t as C,l as U,n as q,w as N,v as A,j as B,d as z}from"./evaste-render-line.js";import{a as I}from"./evaste-asked.js";import{s as E}from"./evaste-load-banner-texts.js";import{l as F}from"./evaste-load-texts.js";const H=/^(?!constructor$)[a-z0-9][a-z0-9-]{0,62}$/,_=["contract","legal-obligation","vital-interests","public-task","legitimate-interests"];function D(e){const t=K(e)?{id:e}:e,{id:s,necessity:n}=t,i=t.legalBasis??(n||"necessary"===s?"legitimate-interests":"consent");return{...t,legalBasis:i,needsConsent:!n&&!_.includes(i)}}const P=e=>({...e,matches:J(e.matches),inline:J(e.inline),trackers:J(e.trackers)}),V=e=>({...e,validity:e.validity??"P6M",gpc:"ignore"===e.gpc?"ignore":"refuse",undeclared:"allow"===(e.undeclared??"allow")?"allow":"hold",enforce:!1!==e.enforce}),J=e=>[...(e??[]).values()],K=e=>"string"==typeof e,M=e=>K(e)&&/\S/.test(e),W=e=>{const t=K(e)?[e]:Object.values(e);return t.length>0&&t.every(M)},G=(...e)=>({kind:"paragraph",lines:e.filter(Boolean).map(e=>({text:e}))});function Q({declaration:t,texts:s,language:n}){const{validity:i,cookie:a}=t.consent,r=I(t).length>0;return{id:"consent",heading:s["heading.consent"],blocks:r?[G(s.consentFree,s.consentWithdraw),G(e(s.consentValidity,{period:m(i,n)}),s.consentNew,a?.domain?e(s.consentScopeDomain,{domain:a.domain}):s.consentScope)]:[G(s.consentNone)]}}function X(e){const{declaration:t,texts:s}=e,{register:n,purposes:i}=t,a=i.find(({id:e})=>e===f);return{id:"register",heading:s["heading.register"],blocks:n?[...a?[G(b(a,e))]:[],G(s.registerData),Y(n,e),G(s.registerReceipt)]:[G(s.registerNone)]}}function Y(t,{declaration:s,texts:n,pick:i,language:a}){const{ip:r,ipRetention:o,ipJustification:c,retention:l}=k(t),d=m(o,a),p=m(l.given,a),h=m(l.refused,a);return{kind:"facts",facts:[...v(n.basis,n["basis.legal-obligation"]),...v(n.receives,(s.processor??s.controller).name),...v(n.registerIp,e(n[`ip.${r}`],{period:d})),..."full"===r?v(n.ipReason,i(c)||n.notStated):[],...v(n.keptFor,e(n.registerKept,{given:p,refused:h}))]}}function Z(e){const{declaration:t,texts:s,pick:n}=e,{controller:i,processor:a,notice:r}=t;return{id:"controller",heading:s["heading.controller"],blocks:[{kind:"facts",facts:[...ee(i,s.company,e),...v(s.registerName,n(r.registerName)),te(t.dataProtectionOfficer,e)]},...a?[{kind:"facts",facts:ee(a,s.processor,e)}]:[]]}}function ee(e,s,{texts:n,language:i}){const{name:a,businessId:r,address:o,country:c,email:l,phone:d,url:p}=e,h=t(p);return[{term:s,lines:[{text:a}]},...v(n.businessId,r),...v(n.address,o),...v(n.country,c&&x(c,i)),...l?[{term:n.email,lines:[$(l,`mailto:${l}`)]}]:[],...v(n.phone,d),...h?[{term:n.website,lines:[$(h,h)]}]:[]]}function te(e,{texts:t}){const s=t.officer;if(null===e)return{term:s,lines:[{text:t.officerNone}]};const{name:n,email:i,phone:a}=e??{},r=[...n?[{text:n}]:[],...i?[$(i,`mailto:${i}`)]:[],...a?[{text:a}]:[]];return{term:s,lines:r.length?r:[{text:t.notStated}]}}const se=e=>({id:"purposes",heading:e.texts["heading.purposes"],blocks:e.declaration.purposes.filter(({id:e})=>e!==f).map(t=>((e,t)=>{const n=b(e,t);return{kind:"part",id:`purpose-${e.id}`,heading:s(e,t.texts,t.pick),blocks:[...n?[G(n)]:[],{kind:"facts",facts:ne(e,t)}]}})(t,e))});function ne(e,t){const{declaration:s,texts:i,pick:a,language:r}=t,o=(e.dataCategories??[]).map(a),c=n(s,[e.id]).map(({name:e})=>a(e));return[...v(i.basis,i[`basis.${e.legalBasis}`]),..."legitimate-interests"===e.legalBasis?v(i.interest,ie(e,t)):[],...v(i.necessity,a(e.necessity)),...v(i.data,w(o,r)),...v(i.sources,a(e.sources)),...v(i.keptFor,y(e.retention,t)??i.notStated),...v(i.profiling,a(e.profiling)),...v(i.receives,w(c,r))]}const ie=({id:e,legitimateInterest:t,necessity:s},{texts:n,pick:i})=>i(t)||i(s)||("necessary"===e?n["interest.necessary"]:n.notStated);function ae(e){const{declaration:t,texts:s,language:n}=e,a=t.recipients.filter(({id:e})=>e!==S||t.processor);return{id:"recipients",heading:s["heading.recipients"],blocks:a.length?[G(i(s.companyCount,a.length,n)),...a.map(t=>((e,t)=>{const{texts:s,pick:n}=t,i=j(e,t);return{kind:"part",id:`recipient-${e.id}`,heading:O(e,t),blocks:[...e.category?[G(n(e.category))]:[],{kind:"facts",facts:[...v(s.role,e.role&&s[`role.${e.role}`]),{term:s.transfers,lines:R(e,t)}]},...i.length?[{kind:"paragraph",lines:i}]:[]]}})(t,e))]:[G(s.nobody)]}}const re=["access","rectification","erasure","restriction","objection","portability"];function oe(e){const{texts:t}=e;return{id:"rights",heading:t["heading.rights"],blocks:[{kind:"facts",facts:re.map(e=>({term:t[`right.${e}`],lines:[{text:t[`right.${e}.how`]}]}))},{kind:"paragraph",lines:[{text:t.rightsHow},...ce(e)]},G(t.rightsTime)]}}function ce({declaration:e,texts:t,pick:s}){const{rights:n,controller:i}=e,a=s(n?.contact)||i.email||i.phone||"",r=$(t.rightsRequest,s(n?.requestUrl)),o=/^[^\s@]+@[^\s@]+$/.test(a),c=[...a?[o?$(a,`mailto:${a}`):{text:a}]:[],...r.href?[r]:[]];return c.length?c:[{text:t.notStated}]}function le(e){const{declaration:t,texts:s}=e,n=t.rights?.authorities?.length?t.rights.authorities.map(t=>de(t,e)):[{text:s["authority.ombudsman"],href:"https://tietosuoja.fi"},{text:s["authority.traficom"],href:"https://www.traficom.fi"}];return{id:"complaint",heading:s["heading.complaint"],blocks:[G(s.complaint),{kind:"list",items:n}]}}const de=({name:e,url:s,email:n},{pick:i})=>$(i(e),t(s)??(n&&`mailto:${n}`));function pe({declaration:e,texts:t,pick:s}){const{provision:n,consequence:i}=e.rights??{};return{id:"provision",heading:t["heading.provision"],blocks:[G(n?t[`provision.${n}`]:t.notStated,s(i))]}}function he({declaration:e,texts:t,pick:s}){const n=e.rights?.automatedDecisions,i=!1===n?t.automatedNone:s(n);return{id:"automated",heading:t["heading.automated"],blocks:[G(i||t.notStated)]}}function ue(t){const{services:s}=t.declaration,n=s.every(({id:e,trackers:t})=>e===L||0===t.length);return{id:"trackers",heading:t.texts["heading.trackers"],blocks:[...n?[G(t.texts.nothingStored)]:[],...s.map(s=>((t,s)=>{const{texts:n,pick:i}=s,a=T(t,s),r=(({optOutUrl:t},s,{texts:n,pick:i})=>{const a=$(e(n.optOut,{name:s}),i(t));return a.href?[a]:[]})(t,a,s);return{kind:"part",id:`service-${t.id}`,heading:a,blocks:[G(`${n.purpose}: ${ge(t,s)}.`,i(t.description)),t.trackers.length?me(t,a,s):G(n.noTrackers),...r.length?[{kind:"paragraph",lines:r}]:[]]}})(s,t))]}}const ge=({purpose:e},{declaration:t,texts:n,pick:i})=>s(t.purposes.find(({id:t})=>t===e)??{id:e},n,i),me=(t,s,n)=>({kind:"table",caption:e(n.texts.trackersOf,{service:s}),heads:[n.texts.name,n.texts.kind,n.texts.use,n.texts.kept],rows:t.trackers.map(e=>[{text:e.name},{text:n.texts[`type.${e.type??"cookie"}`]},{text:C(e,t,n)},{text:U(e,n)}])}),fe=({declaration:e,texts:t,pick:s})=>({id:"protection",heading:t["heading.protection"],blocks:e.protection?[G(s(e.protection))]:[]});function be({declaration:t,texts:s,language:n}){const{version:i=t.version,effectiveFrom:a}=t.notice,r=[i?e(s.version,{version:i}):"",a?e(s.effectiveFrom,{date:A(a,n)}):""].filter(Boolean);return{id:"version",heading:s["heading.version"],blocks:[G(...r.length?r:[s.notStated])]}}const ke=a`
  :host {
    display: block;
    color: inherit;
    overflow-wrap: break-word;
  }
  nav ul {
    columns: 2 16rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  nav li {
    padding: 0.125rem 0;
    break-inside: avoid;
  }
  section {
    margin-top: 2.5rem;
  }
  h2 {
    font-size: 1.375rem;
    line-height: 1.3;
    scroll-margin-top: 1rem;
  }
  h3 {
    margin-top: 1.75rem;
    font-size: 1.0625rem;
    scroll-margin-top: 1rem;
  }
  h2:focus,
  h3:focus {
    outline: none;
  }
  p,
  section ul {
    margin-top: 0.625rem;
    max-width: 62ch;
  }
  dl {
    margin: 0.625rem 0 0;
  }
  dl div {
    display: grid;
    grid-template-columns: minmax(0, 14rem) minmax(0, 1fr);
    gap: 0 1.25rem;
    padding: 0.375rem 0;
    border-top: 1px solid var(--_line);
  }
  dt,
  thead th {
    color: var(--_quiet);
  }
  dd {
    margin: 0;
    max-width: 58ch;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625rem;
    margin-top: 1rem;
  }
  .small {
    min-height: 1.75rem;
    margin-inline-start: 0.5rem;
    padding: 0 0.75rem;
    font-weight: 400;
  }
  th:first-child {
    width: 24%;
  }
  th:nth-child(2) {
    width: 18%;
  }
  th:nth-child(4) {
    width: 22%;
  }
  table {
    width: 100%;
    table-layout: fixed;
    margin-top: 0.75rem;
    border-collapse: collapse;
    font-size: 0.9375rem;
  }
  th,
  td {
    padding: 0.375rem 0.75rem 0.375rem 0;
    border-top: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  thead th {
    border: 0;
  }
  @media (max-width: 40rem) {
    dl div {
      grid-template-columns: minmax(0, 1fr);
    }
    table,
    tbody,
    tr,
    th,
    td {
      display: block;
    }
    thead {
      display: none;
    }
    tr {
      padding: 0.375rem 0;
      border-top: 1px solid var(--_line);
    }
    th,
    td {
      width: auto !important;
      padding: 0;
      border: 0;
    }
    tbody th {
      font-weight: 600;
    }
    td::before {
      content: attr(data-label) ': ';
      color: var(--_quiet);
    }
  }
`;function ve(e){switch(e.kind){case"paragraph":return c`<p>${$e(e.lines)}</p>`;case"list":return c`<ul>
        ${e.items.map(e=>c`<li>${z(e)}</li>`)}
      </ul>`;case"facts":return c`<dl>
        ${e.facts.map(({term:e,lines:t})=>c`<div>
              <dt>${e}</dt>
              <dd>${$e(t)}</dd>
            </div>`)}
      </dl>`;case"table":return xe(e);case"part":return c`<h3 id=${e.id} tabindex="-1">${e.heading}</h3>
        ${e.blocks.map(ve)}`;default:return e}}const xe=({caption:e,heads:t,rows:s})=>c`<table part="trackers">
    <caption class="unseen">
      ${e}
    </caption>
    <thead>
      <tr>
        ${t.map(e=>c`<th scope="col">${e}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${s.map(([e,...s])=>c`<tr>
            <th scope="row">${e?z(e):""}</th>
            ${s.map((e,s)=>c`<td data-label=${t[s+1]??""}>${z(e)}</td>`)}
          </tr>`)}
    </tbody>
  </table>`,$e=e=>e.map(e=>c`${z(e)} `);class we extends l{static{this.styles=[d,ke]}static{this.properties={declaration:{},declared:{state:!0},texts:{state:!0},announcement:{state:!0}}}constructor(){super(),this.goToHash=()=>{const e=decodeURIComponent(location.hash.slice(1)),t=e&&this.renderRoot.querySelector(`#${CSS.escape(e)}`);t&&(t.scrollIntoView(),t.focus({preventScroll:!0}))},this.announcement="",this.link=new p(this,()=>{this.requestUpdate(),this.speak().catch(h)})}connectedCallback(){super.connectedCallback(),addEventListener("hashchange",this.goToHash)}disconnectedCallback(){super.disconnectedCallback(),removeEventListener("hashchange",this.goToHash)}willUpdate(e){e.has("declaration")&&this.readOwn()}updated(e){e.has("texts")&&void 0===e.get("texts")&&this.goToHash()}render(){const t=this.shown,{texts:n}=this;if(!t||!n)return r;const{session:i}=this.link,a=((e,t,s)=>{const n=q(N(e),t,s);return[Z(n),se(n),ae(n),ue(n),Q(n),X(n),oe(n),le(n),pe(n),he(n),fe(n),be(n)].filter(({blocks:e})=>e.length>0)})(t,n,this.language);return c`${((e,t)=>c`<nav aria-label=${t.contents}>
    <ul>
      ${e.map(({id:e,heading:t})=>c`<li><a href="#${e}">${t}</a></li>`)}
    </ul>
  </nav>`)(a,n)}
      ${i?((t,n,i,a,l)=>{const d=I(n);if(!d.length)return r;const p=o(n,a),h=({id:e})=>"given"===t.status(e);return c`<section aria-labelledby="choices">
    <h2 id="choices" tabindex="-1">${i["heading.choices"]}</h2>
    <p>
      ${t.decision?e(i.decided,{time:B(t.decision.decidedAt,a)}):i.undecided}
    </p>
    <dl>
      ${d.map(n=>{const a=s(n,i,p);return c`<div>
          <dt>${a}</dt>
          <dd>
            ${i[`status.${t.status(n.id)}`]}
            ${h(n)?c`<button
                    class="plain small"
                    part="button"
                    aria-label=${e(i.withdrawOne,{purpose:a})}
                    @click=${e=>((e,{isTrusted:s})=>{t.withdraw(e,{source:"settings",trusted:s}),l(i.withdrawn)})(n.id,e)}
                  >
                    ${i.withdraw}
                  </button>`:r}
          </dd>
        </div>`})}
    </dl>
    ${t.decision&&n.register?((t,{site:s},n,i)=>{if(!t)return c`<p>${n.receiptNone}</p>`;const{entry:a,recordedAt:r,jws:o}=t;return c`<p>
    ${e(n.receipt,{entry:a,time:B(r,i)})}
    <button class="plain small" part="button" @click=${()=>((e,t)=>{const s=URL.createObjectURL(new Blob([t],{type:"application/jose"}));Object.assign(document.createElement("a"),{href:s,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(s),6e4)})(`${s}-${a}.jws`,o)}>
      ${n.receiptDownload}
    </button>
  </p>`})(t.receipt,n,i,a):r}
    <p class="acts">
      <button class="plain" part="button" @click=${()=>t.open()}>${i.openSettings}</button>
      ${d.some(h)?c`<button class="plain" part="button" @click=${({isTrusted:e})=>{t.refuseAll({source:"settings",trusted:e}),l(i.withdrawn)}}>${i.withdrawAll}</button>`:r}
    </p>
  </section>`})(i,t,n,this.language,e=>this.announce(e)):r}
      ${a.map(e=>(({id:e,heading:t,blocks:s})=>c`<section aria-labelledby=${e}>
    <h2 id=${e} tabindex="-1">${t}</h2>
    ${s.map(ve)}
  </section>`)(e))}
      <p class="unseen" role="status">${this.announcement}</p>`}get shown(){return this.link.session?.declaration??this.declared}get language(){const{session:e}=this.link;return e?.declaration?e.language:this.textLanguage}get textLanguage(){const{session:e}=this.link;return e?.declaration?E(e.language):E(document.documentElement.lang,...this.declared?.languages??[])}async speak(){const e=this.textLanguage,t=await F(e),s=this.shown;s&&e===this.textLanguage&&(this.texts=u(t,s,this.language),this.lang=e,this.dir="ltr")}async readOwn(){const{declaration:e}=this;if(!e)return;const t="string"==typeof e?await(await fetch(e)).json():e;this.declared=(e=>{let t;try{const t=(e=>({...e,file:e,purposes:J(e.purposes).map(D),services:J(e.services).map(P),recipients:J(e.recipients),sensitiveRoutes:J(e.sensitiveRoutes),consent:V(e.consent??{}),register:e.register??null}))(e);if((e=>{const{purposes:t,services:s,register:n}=e,i=[...t,...s].map(({id:e})=>e);return 1===e.format&&W(J(e.languages))&&M(e.controller.name)&&W(e.notice.url)&&e.sensitiveRoutes.every(M)&&(!n||M(n.url))&&[e.site,...i].every(e=>M(e)&&H.test(e))&&new Set(i).size===i.length&&t.every(e=>W(e.necessity??"-")&&J(e.recipients).every(M))&&s.every(({purpose:e,matches:s,inline:n,trackers:i})=>t.some(({id:t})=>t===e)&&[...s,...n].every(M)&&s.every(g)&&i.every(({name:e})=>M(e.replaceAll("*",""))))&&e.recipients.every(({id:e,transfers:t})=>M(e)&&(!Array.isArray(t)||[...t].every(({country:e})=>M(e))))})(t))return t}catch(e){t=e}throw new TypeError("cannot be trusted; npx evaste bundle says why",{cause:t})})(t),await this.speak()}announce(e){this.announcement=e}}export{we as EvasteNotice};
