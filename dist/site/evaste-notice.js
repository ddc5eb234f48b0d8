import{f as e,s as t,p as s,e as n,c as i,i as a,A as r,a as o,b as c,g as l,h as d,S as p,t as h,w as u,d as g}from"./evaste-ui.js";import{r as m}from"./evaste-match.js";import{e as f,b,d as k,f as v,g as x,l as $,h as w,c as y,t as S,r as j,o as R,n as O,w as L,a as T}from"./evaste-render-line.js";import{p as C,a as U,r as N,s as q,t as A,l as B,d as z,c as E}from"./evaste-list-phrase.js";import{a as I}from"./evaste-asked.js";import{s as F}from"./evaste-load-banner-texts.js";import{l as H}from"./evaste-load-texts.js";const _=/^(?!constructor$)[a-z0-9][a-z0-9-]{0,62}$/,D=["contract","legal-obligation","vital-interests","public-task","legitimate-interests"];function P(e){const t=M(e)?{id:e}:e,{id:s,necessity:n}=t,i=t.legalBasis??(n||"necessary"===s?"legitimate-interests":"consent");return{...t,legalBasis:i,needsConsent:!n&&!D.includes(i)}}const V=e=>({...e,matches:K(e.matches),inline:K(e.inline),trackers:K(e.trackers)}),J=e=>({...e,validity:e.validity??"P6M",gpc:"ignore"===e.gpc?"ignore":"refuse",undeclared:"allow"===(e.undeclared??"allow")?"allow":"hold",enforce:!1!==e.enforce}),K=e=>[...(e??[]).values()],M=e=>"string"==typeof e,W=e=>M(e)&&/\S/.test(e),G=e=>{const t=M(e)?[e]:Object.values(e);return t.length>0&&t.every(W)},Q=(...e)=>({kind:"paragraph",lines:e.filter(Boolean).map(e=>({text:e}))});function X(t){const{declaration:s,texts:n}=t,{validity:i,cookie:a}=s.consent,r=I(s).length>0;return{id:"consent",heading:n["heading.consent"],blocks:r?[Q(n.consentFree,n.consentWithdraw),Q(e(n.consentValidity,{period:f(i,t)}),n.consentNew,a?.domain?e(n.consentScopeDomain,{domain:a.domain}):n.consentScope)]:[Q(n.consentNone)]}}function Y(e){const{declaration:t,texts:s}=e,{register:n,purposes:i}=t,a=i.find(({id:e})=>e===b);return{id:"register",heading:s["heading.register"],blocks:n?[...a?[Q(C(a,e))]:[],Q(s.registerData),Z(n,e),Q(s.registerReceipt,s.registerErasure)]:[Q(s.registerNone)]}}function Z(t,s){const{declaration:n,texts:i,pick:a}=s,{ip:r,ipRetention:o,ipJustification:c,retention:l}=k(t),d=f(o,s),p=f(l.given,s),h=f(l.refused,s);return{kind:"facts",facts:[...v(i.basis,i["basis.legal-obligation"]),...v(i.receives,(n.processor??n.controller).name),...v(i.registerIp,e(i[`ip.${r}`],{period:d})),..."full"===r?v(i.ipReason,a(c)||i.notStated):[],...v(i.keptFor,e(i.registerKept,{given:p,refused:h}))]}}function ee(e){const{declaration:t,texts:s,pick:n}=e,{controller:i,processor:a,notice:r}=t;return{id:"controller",heading:s["heading.controller"],blocks:[{kind:"facts",facts:[...te(i,s.company,e),...v(s.registerName,n(r.registerName)),se(t.dataProtectionOfficer,e)]},...a?[{kind:"facts",facts:te(a,s.processor,e)}]:[]]}}function te(e,s,{texts:n,language:i}){const{name:a,businessId:r,address:o,country:c,email:l,phone:d,url:p}=e,h=t(p);return[{term:s,lines:[{text:a}]},...v(n.businessId,r),...v(n.address,o),...v(n.country,c&&x(c,i)),...l?[{term:n.email,lines:[$(l,`mailto:${l}`)]}]:[],...v(n.phone,d),...h?[{term:n.website,lines:[$(h,h)]}]:[]]}function se(e,{texts:t}){const s=t.officer;if(null===e)return{term:s,lines:[{text:t.officerNone}]};const{name:n,email:i,phone:a}=e??{},r=[...n?[{text:n}]:[],...i?[$(i,`mailto:${i}`)]:[],...a?[{text:a}]:[]];return{term:s,lines:r.length?r:[{text:t.notStated}]}}const ne=e=>({id:"purposes",heading:e.texts["heading.purposes"],blocks:e.declaration.purposes.filter(({id:e})=>e!==b).map(t=>((e,t)=>{const n=C(e,t);return{kind:"part",id:`purpose-${e.id}`,heading:s(e,t.texts,t.pick),blocks:[...n?[Q(n)]:[],{kind:"facts",facts:ie(e,t)}]}})(t,e))});function ie(e,t){const{declaration:s,texts:i,pick:a,language:r}=t,o=(e.dataCategories??[]).map(a),c=n(s,[e.id]).map(({name:e})=>a(e));return[...v(i.basis,i[`basis.${e.legalBasis}`]),..."legitimate-interests"===e.legalBasis?v(i.interest,ae(e,t)):[],...v(i.necessity,a(e.necessity)),...v(i.data,U(o,r)),...v(i.sources,a(e.sources)),...v(i.keptFor,N(e.retention,t)??i.notStated),...v(i.profiling,a(e.profiling)),...v(i.receives,U(c,r))]}const ae=({id:e,legitimateInterest:t,necessity:s},{texts:n,pick:i})=>i(t)||i(s)||("necessary"===e?n["interest.necessary"]:n.notStated);function re(e){const{declaration:t,texts:s,language:n}=e,a=t.recipients.filter(({id:e})=>e!==w||t.processor);return{id:"recipients",heading:s["heading.recipients"],blocks:a.length?[Q(i(s.companyCount,a.length,n)),...a.map(t=>((e,t)=>{const{texts:s,pick:n}=t,i=y(e,t);return{kind:"part",id:`recipient-${e.id}`,heading:j(e,t),blocks:[...e.category?[Q(n(e.category))]:[],{kind:"facts",facts:[...v(s.role,e.role&&s[`role.${e.role}`]),{term:s.transfers,lines:S(e,t)}]},...i.length?[{kind:"paragraph",lines:i}]:[]]}})(t,e))]:[Q(s.nobody)]}}const oe=["access","rectification","erasure","restriction","objection","portability"];function ce(e){const{texts:t}=e;return{id:"rights",heading:t["heading.rights"],blocks:[{kind:"facts",facts:oe.map(e=>({term:t[`right.${e}`],lines:[{text:t[`right.${e}.how`]}]}))},{kind:"paragraph",lines:[{text:t.rightsHow},...le(e)]},Q(t.rightsTime)]}}function le({declaration:e,texts:t,pick:s}){const{rights:n,controller:i}=e,a=s(n?.contact)||i.email||i.phone||"",r=$(t.rightsRequest,s(n?.requestUrl)),o=/^[^\s@]+@[^\s@]+$/.test(a),c=[...a?[o?$(a,`mailto:${a}`):{text:a}]:[],...r.href?[r]:[]];return c.length?c:[{text:t.notStated}]}function de(e){const{declaration:t,texts:s}=e,n=t.rights?.authorities?.length?t.rights.authorities.map(t=>pe(t,e)):[{text:s["authority.ombudsman"],href:"https://tietosuoja.fi"},{text:s["authority.traficom"],href:"https://www.traficom.fi"}];return{id:"complaint",heading:s["heading.complaint"],blocks:[Q(s.complaint),{kind:"list",items:n}]}}const pe=({name:e,url:s,email:n},{pick:i})=>$(i(e),t(s)??(n&&`mailto:${n}`));function he({declaration:e,texts:t,pick:s}){const{provision:n,consequence:i}=e.rights??{};return{id:"provision",heading:t["heading.provision"],blocks:[Q(n?t[`provision.${n}`]:t.notStated,s(i))]}}function ue({declaration:e,texts:t,pick:s}){const n=e.rights?.automatedDecisions,i=!1===n?t.automatedNone:s(n);return{id:"automated",heading:t["heading.automated"],blocks:[Q(i||t.notStated)]}}function ge(t){const{services:s}=t.declaration,n=s.every(({id:e,trackers:t})=>e===R||0===t.length);return{id:"trackers",heading:t.texts["heading.trackers"],blocks:[...n?[Q(t.texts.nothingStored)]:[],...s.map(s=>((t,s)=>{const{texts:n,pick:i}=s,a=q(t,s),r=(({optOutUrl:t},s,{texts:n,pick:i})=>{const a=$(e(n.optOut,{name:s}),i(t));return a.href?[a]:[]})(t,a,s);return{kind:"part",id:`service-${t.id}`,heading:a,blocks:[Q(`${e(n.pair,{term:n.purpose,value:me(t,s)})}.`,i(t.description)),t.trackers.length?fe(t,a,s):Q(n.noTrackers),...r.length?[{kind:"paragraph",lines:r}]:[]]}})(s,t))]}}const me=({purpose:e},{declaration:t,texts:n,pick:i})=>s(t.purposes.find(({id:t})=>t===e)??{id:e},n,i),fe=(t,s,n)=>({kind:"table",caption:e(n.texts.trackersOf,{service:s}),heads:[n.texts.name,n.texts.kind,n.texts.use,n.texts.kept],rows:t.trackers.map(e=>[{text:e.name},{text:n.texts[`type.${e.type??"cookie"}`]},{text:A(e,t,n)},{text:B(e,n)}])}),be=({declaration:e,texts:t,pick:s})=>({id:"protection",heading:t["heading.protection"],blocks:e.protection?[Q(s(e.protection))]:[]});function ke({declaration:t,texts:s,language:n}){const{version:i=t.version,effectiveFrom:a}=t.notice,r=[i?e(s.version,{version:i}):"",a?e(s.effectiveFrom,{date:z(a,n)}):""].filter(Boolean);return{id:"version",heading:s["heading.version"],blocks:[Q(...r.length?r:[s.notStated])]}}const ve=a`
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
    padding-block: 0.375rem;
    padding-inline: 0 0.75rem;
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
  @media print {
    nav,
    button {
      display: none;
    }
    section {
      break-inside: avoid-page;
    }
  }
`;function xe(e){switch(e.kind){case"paragraph":return c`<p>${we(e.lines)}</p>`;case"list":return c`<ul>
        ${e.items.map(e=>c`<li>${T(e)}</li>`)}
      </ul>`;case"facts":return c`<dl>
        ${e.facts.map(({term:e,lines:t})=>c`<div>
              <dt>${e}</dt>
              <dd>${we(t)}</dd>
            </div>`)}
      </dl>`;case"table":return $e(e);case"part":return c`<h3 id=${e.id} tabindex="-1">${e.heading}</h3>
        ${e.blocks.map(xe)}`;default:return e}}const $e=({caption:e,heads:t,rows:s})=>c`<table part="trackers">
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
            <th scope="row">${e?T(e):""}</th>
            ${s.map((e,s)=>c`<td data-label=${t[s+1]??""}>${T(e)}</td>`)}
          </tr>`)}
    </tbody>
  </table>`,we=e=>e.map(e=>c`${T(e)} `);class ye extends l{static{this.styles=[d,ve]}static{this.properties={declaration:{},declared:{state:!0},texts:{state:!0},announcement:{state:!0}}}constructor(){super(),this.goToHash=()=>{const e=decodeURIComponent(location.hash.slice(1)),t=e&&this.renderRoot.querySelector(`#${CSS.escape(e)}`);t&&(t.scrollIntoView(),t.focus({preventScroll:!0}))},this.announcement="",this.link=new p(this,()=>{this.requestUpdate(),this.speak().catch(h)})}connectedCallback(){super.connectedCallback(),addEventListener("hashchange",this.goToHash)}disconnectedCallback(){super.disconnectedCallback(),removeEventListener("hashchange",this.goToHash)}willUpdate(e){e.has("declaration")&&this.readOwn()}updated(e){e.has("texts")&&void 0===e.get("texts")&&this.goToHash()}render(){const t=this.shown,{texts:n}=this;if(!t||!n)return r;const{session:i}=this.link,a=((e,t,s)=>{const n=O(L(e),t,s);return[ee(n),ne(n),re(n),ge(n),X(n),Y(n),ce(n),de(n),he(n),ue(n),be(n),ke(n)].filter(({blocks:e})=>e.length>0)})(t,n,this.language);return c`${((e,t)=>c`<nav aria-label=${t.contents}>
    <ul>
      ${e.map(({id:e,heading:t})=>c`<li><a href="#${e}">${t}</a></li>`)}
    </ul>
  </nav>`)(a,n)}
      ${i?((t,n,i,a,l)=>{const d=I(n);if(!d.length)return r;const p=o(n,a),h=({id:e})=>"given"===t.status(e);return c`<section aria-labelledby="choices">
    <h2 id="choices" tabindex="-1">${i["heading.choices"]}</h2>
    <p>
      ${t.decision?e(i.decided,{time:E(t.decision.decidedAt,a)}):i.undecided}
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
    ${e(n.receipt,{entry:a,time:E(r,i)})}
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
    ${s.map(xe)}
  </section>`)(e))}
      <p class="unseen" role="status">${this.announcement}</p>`}get shown(){return this.link.session?.declaration??this.declared}get language(){const{session:e}=this.link;return e?.declaration?e.language:this.textLanguage}get textLanguage(){const{session:e}=this.link,t=e?.declaration?e.language:document.documentElement.lang;return F(t,...this.shown?.languages??[])}async speak(){const e=this.textLanguage,t=await H(e),s=this.shown;s&&e===this.textLanguage&&(this.texts=u(t,s,this.language),this.lang=e,this.dir=g(e))}async readOwn(){const{declaration:e}=this;if(!e)return;const t="string"==typeof e?await(await fetch(e)).json():e;this.declared=(e=>{let t;try{const t=(e=>({...e,file:e,purposes:K(e.purposes).map(P),services:K(e.services).map(V),recipients:K(e.recipients),sensitiveRoutes:K(e.sensitiveRoutes),consent:J(e.consent??{}),register:e.register??null}))(e);if((e=>{const{purposes:t,services:s,register:n}=e,i=[...t,...s].map(({id:e})=>e);return 1===e.format&&G(K(e.languages))&&W(e.controller.name)&&G(e.notice.url)&&e.sensitiveRoutes.every(W)&&(!n||W(n.url))&&[e.site,...i].every(e=>W(e)&&_.test(e))&&new Set(i).size===i.length&&t.every(e=>G(e.necessity??"-")&&K(e.recipients).every(W))&&s.every(({purpose:e,matches:s,inline:n,trackers:i})=>t.some(({id:t})=>t===e)&&[...s,...n].every(W)&&s.every(m)&&i.every(({name:e})=>W(e.replaceAll("*",""))))&&e.recipients.every(({id:e,transfers:t})=>W(e)&&(!Array.isArray(t)||[...t].every(({country:e})=>W(e))))})(t))return t}catch(e){t=e}throw new TypeError("cannot be trusted; npx evaste bundle says why",{cause:t})})(t),await this.speak()}announce(e){this.announcement=e}}export{ye as EvasteNotice};
