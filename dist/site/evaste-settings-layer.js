import{A as e,b as t,f as r,p as i,i as s,w as a,s as o}from"./evaste-ui.js";import{s as n,a as d}from"./evaste-asked.js";import{s as c,t as l,l as p,a as h,r as u,c as m,b as g,d as b,p as f,e as v,f as $,g as k,h as x,i as y,n as w,w as _,j as S}from"./evaste-render-line.js";import{l as q}from"./evaste-load-texts.js";import"./evaste-load-banner-texts.js";const A=e=>e.filter(({href:e})=>e).map(e=>t`<p>${b(e)}</p>`);function j({target:e}){const t=e,r=t.closest(".purpose"),i=r?.querySelector("input[id^=purpose-]");if(!r||!i)return;const s=[...r.querySelectorAll("input[id^=service-]")];if(t===i)for(const e of s)e.checked=i.checked;else i.checked=s.some(({checked:e})=>e);i.indeterminate=i.checked&&s.some(({checked:e})=>!e)}function R(s,a,o){const{texts:d,pick:b,declaration:w}=o,_=i(s,d,b),S=n(w,s.id),q=`purpose-${s.id}`;return t`<div class="purpose" part="purpose" @change=${j}>
    ${s.needsConsent?t`<h3><label for=${q}>${_}</label></h3>
            <input
              type="checkbox"
              id=${q}
              .checked=${z(s.id,a)}
              .indeterminate=${C(s.id,S,a)}
            />`:t`<h3>${_}</h3>
            <span class="always">${d.always}</span>`}
    <p>${f(s,o)}</p>
    ${S.length?t`<details>
            <summary>${((e,t)=>{const{texts:i,language:s}=t,a=e.map(e=>c(e,t)),o=e.flatMap(e=>e.trackers);return o.length?r(i.pair,{term:$(a,s),value:k(o,t)}):$(a,s)})(S,o)}</summary>
            ${S.map(i=>((i,{needsConsent:s},a,o)=>{const{pick:n,declaration:d}=o,b=c(i,o),f=`service-${i.id}`,v=d.recipients.find(e=>e.id===i.recipient);return t`<div class="service" part="service">
    ${s?t`<label for=${f}>${b}</label><input type="checkbox" id=${f} .checked=${a} />`:t`<strong>${b}</strong>`}
    ${i.description?t`<p>${n(i.description)}</p>`:e}
    ${i.trackers.length?((i,s,a)=>{const{texts:o}=a;return t`<table part="trackers">
    <caption class="unseen">
      ${r(o.trackersOf,{service:s})}
    </caption>
    <thead>
      <tr>
        <th scope="col">${o.name}</th>
        <th scope="col">${o.use}</th>
        <th scope="col">${o.kept}</th>
      </tr>
    </thead>
    <tbody>
      ${i.trackers.map(r=>{const{name:s,type:n="cookie"}=r;return t`<tr>
          <th scope="row">${s}${"cookie"===n?e:t` <small>${o[`type.${n}`]}</small>`}</th>
          <td>${l(r,i,a)}</td>
          <td data-label=${o.kept}>${p(r,a)}</td>
        </tr>`})}
    </tbody>
  </table>`})(i,b,o):e}
    ${v?((e,r)=>{const i=h(e,r),s=i.filter(({href:e})=>!e).map(({text:e})=>e);return t`<p>${u(e,r)}. ${s.join(" ")}</p>
    ${A([...i,...m(e,r)])}`})(v,o):e} ${(({optOutUrl:e},t,{texts:i,pick:s})=>A([g(r(i.optOut,{name:t}),s(e))]))(i,b,o)}
  </div>`})(i,s,s.needsConsent&&z(i.id,a),o))}
          </details>`:s.id===v?(i=>{const{declaration:s,texts:a}=i,{register:o}=s;if(!o)return e;const{ip:n,ipRetention:d}=x(o),c=y(d,i);return t`<p>${r(a.pair,{term:a.registerIp,value:r(a[`ip.${n}`],{period:c})})}.</p>`})(o):e}
  </div>`}const z=(e,t)=>"given"===t.status(e),C=(e,t,r)=>z(e,r)&&t.some(e=>!z(e.id,r)),N=s`
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
  label {
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
    inset: 0.1875rem auto 0.1875rem 0.1875rem;
    width: 0.875rem;
    border-radius: 50%;
    background: var(--_quiet);
    transition: transform 0.15s;
  }
  input:checked,
  input:indeterminate {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  input:checked::after,
  input:indeterminate::after {
    background: var(--_on-accent);
    transform: translateX(1.25rem);
  }
  input:indeterminate::after {
    transform: translateX(0.625rem);
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
    padding: 0.375rem 0.75rem 0.375rem 0;
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
`;async function O(e,t,r,i){const s=new D(e,t,i);return await s.speak(r),(e=>{const t=N.styleSheet;e instanceof ShadowRoot&&t&&!e.adoptedStyleSheets.includes(t)&&(e.adoptedStyleSheets=[...e.adoptedStyleSheets,t])})(e.renderRoot),s}class D{constructor(e,t,r){this.refuseAll=e=>this.decide(e,e=>this.session.refuseAll(e)),this.acceptAll=e=>this.decide(e,e=>this.session.acceptAll(e)),this.save=e=>this.decide(e,e=>{return this.session.decide((t=this.host.renderRoot,Object.fromEntries([...t.querySelectorAll("input[type=checkbox]")].map(({id:e,checked:t})=>[e.slice(8),t]))),e);var t}),this.leave=async()=>{await this.closed(this.hasDecided),document.activeElement===document.body&&this.host.renderRoot.querySelector("#settings, #reopen")?.focus()},this.host=e,this.session=t,this.closed=r,this.hasDecided=!1}async speak(e){const t=await q(e),r=this.session.declaration,i=a(t,r,this.session.language);this.context=w(_(r),i,this.session.language),this.host.requestUpdate()}show(){const e=this.dialog;e&&!e.open&&(e.showModal?.(),e.querySelector("#title")?.focus())}render(){const{texts:r}=this.context;return t`<dialog id="evaste-settings" part="dialog" aria-labelledby="title" data-nosnippet @close=${this.leave}>
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
    </footer>`}renderState(){const{texts:i,language:s,declaration:a}=this.context,{decision:o,receipt:n}=this.session,d=this.isAsked?i.undecided:i.consentNone,c=o?r(i.decided,{time:S(o.decidedAt,s)}):d,l=!0===navigator.globalPrivacyControl&&"refuse"===a.consent.gpc;return t`<p class="state" part="text">
        ${c} ${n?r(i.receiptNumber,{entry:n.entry}):e}
      </p>
      ${l?t`<p class="state" part="text">${r(i.gpc,{accept:i.accept})}</p>`:e}`}renderPurposes(){const{purposes:e,services:t}=this.context.declaration;return e.filter(({id:e})=>e===v||t.some(({purpose:t})=>t===e)).map(e=>R(e,this.session,this.context))}renderNoticeLink(){const{texts:r,pick:i,declaration:s}=this.context;return t`<p class="state">
      <a id="notice-link" part="notice-link" href=${o(i(s.notice.url))??e}
        >${r.notice}</a
      >
    </p>`}decide({isTrusted:e},t){t({source:"settings",trusted:e}),this.hasDecided=!0,this.dialog?.close()}get isAsked(){return d(this.context.declaration).length>0}get dialog(){return this.host.renderRoot.querySelector("dialog")}}export{O as openSettingsLayer};
