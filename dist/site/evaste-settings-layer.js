import{A as e,b as t,f as r,p as i,i as a,w as s,s as o}from"./evaste-ui.js";import{s as n,a as d}from"./evaste-asked.js";import{t as c,r as l,c as p,l as u,a as h,b as m,d as g,e as b,n as f,w as v}from"./evaste-render-line.js";import{s as $,t as x,l as k,p as y,a as w,b as _,c as q}from"./evaste-list-phrase.js";import{l as S}from"./evaste-load-texts.js";import"./evaste-load-banner-texts.js";const A={ga:"Gaeilge",is:"íslenska",mt:"Malti"},j=e=>e.filter(({href:e})=>e).map(e=>t`<p>${h(e)}</p>`);function R({target:e}){const t=e,r=t.closest(".purpose"),i=r?.querySelector("input[id^=purpose-]");if(!r||!i)return;const a=[...r.querySelectorAll("input[id^=service-]")];if(t===i)for(const e of a)e.checked=i.checked;else i.checked=a.some(({checked:e})=>e);i.indeterminate=i.checked&&a.some(({checked:e})=>!e)}function z(a,s,o){const{texts:d,pick:h,declaration:f}=o,v=i(a,d,h),q=n(f,a.id),S=`purpose-${a.id}`;return t`<div class="purpose" part="purpose" @change=${R}>
    ${a.needsConsent?t`<h3><label for=${S}>${v}</label></h3>
            <input
              type="checkbox"
              id=${S}
              .checked=${N(a.id,s)}
              .indeterminate=${C(a.id,q,s)}
            />`:t`<h3>${v}</h3>
            <span class="always">${d.always}</span>`}
    <p>${y(a,o)}</p>
    ${q.length?t`<details>
            <summary>${((e,t)=>{const{texts:i,language:a}=t,s=e.map(e=>$(e,t)),o=e.flatMap(e=>e.trackers);return o.length?r(i.pair,{term:w(s,a),value:_(o,t)}):w(s,a)})(q,o)}</summary>
            ${q.map(i=>((i,{needsConsent:a},s,o)=>{const{pick:n,declaration:d}=o,h=$(i,o),m=`service-${i.id}`,g=d.recipients.find(e=>e.id===i.recipient);return t`<div class="service" part="service">
    ${a?t`<label for=${m}>${h}</label><input type="checkbox" id=${m} .checked=${s} />`:t`<strong>${h}</strong>`}
    ${i.description?t`<p><bdi>${n(i.description)}</bdi></p>`:e}
    ${i.trackers.length?((i,a,s)=>{const{texts:o}=s;return t`<table part="trackers">
    <caption class="unseen">
      ${r(o.trackersOf,{service:a})}
    </caption>
    <thead>
      <tr>
        <th scope="col">${o.name}</th>
        <th scope="col">${o.use}</th>
        <th scope="col">${o.kept}</th>
      </tr>
    </thead>
    <tbody>
      ${i.trackers.map(r=>{const{name:a,type:n="cookie"}=r;return t`<tr>
          <th scope="row">
            <bdi>${a}</bdi>${"cookie"===n?e:t` <small>${o[`type.${n}`]}</small>`}
          </th>
          <td><bdi>${x(r,i,s)}</bdi></td>
          <td data-label=${o.kept}>${k(r,s)}</td>
        </tr>`})}
    </tbody>
  </table>`})(i,h,o):e}
    ${g?((e,r)=>{const i=c(e,r),a=i.filter(({href:e})=>!e).map(({text:e})=>e);return t`<p>${l(e,r)}. ${a.join(" ")}</p>
    ${j([...i,...p(e,r)])}`})(g,o):e} ${(({optOutUrl:e},t,{texts:i,pick:a})=>j([u(r(i.optOut,{name:t}),a(e))]))(i,h,o)}
  </div>`})(i,a,a.needsConsent&&N(i.id,s),o))}
          </details>`:a.id===m?(i=>{const{declaration:a,texts:s}=i,{register:o}=a;if(!o)return e;const{ip:n,ipRetention:d}=g(o),c=b(d,i);return t`<p>${r(s.pair,{term:s.registerIp,value:r(s[`ip.${n}`],{period:c})})}.</p>`})(o):e}
  </div>`}const N=(e,t)=>"given"===t.status(e),C=(e,t,r)=>N(e,r)&&t.some(e=>!N(e.id,r)),D=a`
  dialog {
    width: min(42rem, 100vw - 2rem);
    max-width: none;
    max-height: min(46rem, 100dvh - 2rem);
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    box-shadow: 0 0 2rem rgb(0 0 0 / 0.1);
  }
  dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.35);
  }
  header {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 1rem;
    padding: 1rem 1.25rem;
    border-bottom: 1px solid var(--_line);
  }
  header h2 {
    font-size: 1.25rem;
  }
  header button {
    flex: none;
  }
  #title:focus {
    outline: none;
  }
  .question {
    padding-top: 1rem;
    max-width: 50ch;
  }
  #evaste-reload footer {
    grid-template-columns: repeat(2, 1fr);
  }
  .body {
    overflow: auto;
    padding: 0 1.25rem 1rem;
  }
  p {
    text-wrap: pretty;
  }
  .state {
    padding-top: 1rem;
    max-width: 58ch;
    color: var(--_quiet);
  }
  footer {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 0.625rem;
    padding: 1rem 1.25rem;
    border-top: 1px solid var(--_line);
  }
  .purpose {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.125rem 1rem;
    padding: 1rem 0;
    border-bottom: 1px solid var(--_line);
  }
  h3 {
    font-size: 1rem;
    line-height: 1.5;
  }
  .top {
    display: flex;
    flex-wrap: wrap-reverse;
    justify-content: space-between;
    gap: 0 1rem;
  }
  .top > .state {
    flex: 1 1 15rem;
  }
  .language {
    padding-top: 1rem;
    color: var(--_quiet);
  }
  select {
    font: inherit;
    min-height: 1.75rem;
    max-width: 100%;
    margin-inline-start: 0.25rem;
    border: 1px solid var(--_quiet);
    border-radius: calc(var(--_radius) / 3);
    background: var(--_surface);
    color: var(--_text);
    cursor: pointer;
  }
  label[for] {
    display: block;
    cursor: pointer;
  }
  .purpose > p {
    grid-column: 1;
    max-width: 58ch;
    color: var(--_quiet);
  }
  .always {
    color: var(--_quiet);
    font-size: 0.9375rem;
  }
  input {
    appearance: none;
    position: relative;
    width: 2.75rem;
    height: 1.5rem;
    margin: 0;
    border: 2px solid var(--_quiet);
    border-radius: 1rem;
    cursor: pointer;
  }
  input::after {
    content: '';
    position: absolute;
    inset-block: 0.1875rem;
    inset-inline-start: 0.1875rem;
    width: 0.875rem;
    border-radius: 50%;
    background: var(--_quiet);
    transition: inset-inline-start 0.15s;
  }
  input:checked,
  input:indeterminate {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  input:checked::after,
  input:indeterminate::after {
    background: var(--_on-accent);
    inset-inline-start: 1.4375rem;
  }
  input:indeterminate::after {
    inset-inline-start: 0.8125rem;
  }
  details {
    grid-column: 1/-1;
    margin-top: 0.375rem;
  }
  summary {
    width: fit-content;
    padding: 0.125rem 0;
    color: var(--_accent);
    cursor: pointer;
  }
  .service {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.25rem 1rem;
    margin-top: 0.5rem;
    padding-inline-start: 1rem;
    border-inline-start: 2px solid var(--_line);
    font-size: 0.9375rem;
  }
  .service > p,
  table {
    grid-column: 1/-1;
  }
  .service > p {
    color: var(--_quiet);
  }
  table {
    width: 100%;
    border-collapse: collapse;
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
  thead th,
  small {
    border: 0;
    color: var(--_quiet);
    font-size: inherit;
  }
  tbody th {
    min-width: 6rem;
  }
  @media (max-width: 34rem) {
    footer {
      grid-template-columns: 1fr 1fr;
    }
    #save {
      grid-column: 1/-1;
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
      padding: 0;
      border: 0;
    }
    td[data-label]::before {
      content: attr(data-label) ': ';
      color: var(--_quiet);
    }
  }
  @media (max-width: 24rem) {
    .purpose > p,
    .always {
      grid-column: 1/-1;
    }
    footer button {
      padding-inline: 0.375rem;
      overflow-wrap: normal;
    }
  }
  @media (max-height: 30rem) {
    dialog[open] {
      display: block;
      overflow: auto;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    input::after {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    input {
      appearance: auto;
      width: 1.5rem;
    }
    input::after {
      content: none;
    }
  }
`;async function L(e,t,r,i){const a=new M(e,t,i);return await a.speak(r),O(e.renderRoot),a}function O(e){const t=D.styleSheet;e instanceof ShadowRoot&&t&&!e.adoptedStyleSheets.includes(t)&&(e.adoptedStyleSheets=[...e.adoptedStyleSheets,t])}class M{constructor(e,t,r){this.refuseAll=e=>this.decide(e,e=>this.session.refuseAll(e)),this.acceptAll=e=>this.decide(e,e=>this.session.acceptAll(e)),this.save=e=>this.decide(e,e=>{return this.session.decide((t=this.host.renderRoot,Object.fromEntries([...t.querySelectorAll("input[type=checkbox]")].map(({id:e,checked:t})=>[e.slice(8),t]))),e);var t}),this.leave=async()=>{await this.closed(this.hasDecided),document.activeElement===document.body&&this.host.renderRoot.querySelector("#settings, #reopen")?.focus()},this.host=e,this.session=t,this.closed=r,this.hasDecided=!1}async speak(e){const t=await S(e),r=this.session.declaration,i=s(t,r,this.session.language);this.context=f(v(r),i,this.session.language),this.host.requestUpdate()}show(){const e=this.dialog;e&&!e.open&&(e.showModal?.(),e.querySelector("#title")?.focus())}render(){const{texts:r}=this.context;return t`<dialog id="evaste-settings" part="dialog" aria-labelledby="title" data-nosnippet @close=${this.leave}>
      <header>
        <h2 id="title" part="title" tabindex="-1">${r.settingsTitle}</h2>
        <button class="plain" aria-label=${r.closeUnchanged} @click=${()=>this.dialog?.close()}>
          ${r.close}
        </button>
      </header>
      <div class="body">${this.renderState()} ${this.renderPurposes()} ${this.renderNoticeLink()}</div>
      ${this.isAsked?this.renderAnswers():e}
    </dialog>`}renderAnswers(){const{texts:e}=this.context;return t`<footer>
      <button id="refuse" part="button" @click=${this.refuseAll}>${e.refuse}</button>
      <button id="accept" part="button" @click=${this.acceptAll}>${e.accept}</button>
      <button id="save" part="save" class="plain" @click=${this.save}>${e.save}</button>
    </footer>`}renderLanguages(){const{texts:r,declaration:i,language:a}=this.context;return i.languages.length<2?e:t`<label class="language"
      >${r.language}
      <select @change=${({target:e})=>{this.session.language=e.value}}>
        ${i.languages.map(e=>t`<option value=${e} lang=${e} .selected=${e===a}>${(e=>A[e]??new Intl.DisplayNames(e,{type:"language"}).of(e)??e)(e)}</option>`)}
      </select></label
    >`}renderState(){const{texts:i,language:a,declaration:s}=this.context,{decision:o,receipt:n}=this.session,d=this.isAsked?i.undecided:i.consentNone,c=o?r(i.decided,{time:q(o.decidedAt,a)}):d,l=!0===navigator.globalPrivacyControl&&"refuse"===s.consent.gpc;return t`<div class="top">
        <p class="state" part="text">
          ${c} ${n?r(i.receiptNumber,{entry:n.entry}):e}
        </p>
        ${this.renderLanguages()}
      </div>
      ${l?t`<p class="state" part="text">${r(i.gpc,{accept:i.accept})}</p>`:e}`}renderPurposes(){const{purposes:e,services:t}=this.context.declaration;return e.filter(({id:e})=>e===m||t.some(({purpose:t})=>t===e)).map(e=>z(e,this.session,this.context))}renderNoticeLink(){const{texts:r,pick:i,declaration:a}=this.context;return t`<p class="state">
      <a id="notice-link" part="notice-link" href=${o(i(a.notice.url))??e}
        >${r.notice}</a
      >
    </p>`}decide({isTrusted:e},t){t({source:"settings",trusted:e}),this.hasDecided=!0,this.dialog?.close()}get isAsked(){return d(this.context.declaration).length>0}get dialog(){return this.host.renderRoot.querySelector("dialog")}}export{O as adoptSettingsStyles,L as openSettingsLayer};
