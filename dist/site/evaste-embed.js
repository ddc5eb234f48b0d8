import{i as e,g as s,h as t,S as i,t as a,b as n,A as o,f as r,w as c,d as l}from"./evaste-ui.js";import{e as d,t as h,c as p,r as u,a as m,n as w,w as v}from"./evaste-render-line.js";import{s as g}from"./evaste-load-banner-texts.js";import{l as b}from"./evaste-load-texts.js";const f=e`
  :host {
    display: block;
  }
  .place {
    display: grid;
    place-content: center;
    gap: 0.75rem;
    padding: 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: center;
  }
  p {
    max-width: 48ch;
    margin: 0 auto;
  }
  .quiet {
    color: var(--_quiet);
    font-size: 0.9375rem;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.625rem;
  }
  ::slotted([slot='shown']) {
    display: grid;
    place-items: stretch;
  }
  ::slotted([slot='shown']:focus) {
    outline: none;
  }
  @media print {
    .acts {
      display: none;
    }
  }
`;class k extends s{static{this.styles=[t,f]}static{this.properties={service:{},context:{state:!0}}}constructor(){super(),this.showOnce=()=>{this.isChosenHere=!0,this.link.session?.allowOnce(this.service)},this.showAlways=({isTrusted:e})=>{this.isChosenHere=!0,this.link.session?.decide({[this.service]:!0},{source:"embed",trusted:e})},this.service="",this.isChosenHere=!1,this.link=new i(this,()=>{this.requestUpdate(),this.speak().catch(a)})}render(){const{session:e}=this.link,s=e?.declaration?.services.find(({id:e})=>e===this.service);return e&&s?e.allows(this.service)?n`<slot name="shown"></slot>`:this.context?this.renderPlace(s,this.context):o:n`<slot></slot>`}updated(){const{session:e}=this.link,s=e?.declaration&&e.allows(this.service);s&&!this.shown?this.show():!s&&this.shown&&this.hide();const t=this.renderRoot.querySelector(".place");t&&(t.style.aspectRatio=this.aspectRatio)}renderPlace(e,s){const{texts:t,pick:i,declaration:a}=s,c=i(e.name),l=d(a.consent.validity,s),h=a.recipients.find(({id:s})=>s===e.recipient);return n`<div class="place" part="embed" role="group" aria-label=${i(e.embed?.title)||c}>
      <p>${r(t["embed.why"],{service:c})}</p>
      ${h?this.renderRecipient(h,s):o}
      <div class="acts">
        <button id="once" part="button" @click=${this.showOnce}>${t["embed.once"]}</button>
        <button id="always" part="button" @click=${this.showAlways}>${r(t["embed.always"],{period:l})}</button>
      </div>
      <slot></slot>
    </div>`}renderRecipient(e,s){const t=[...h(e,s),...p(e,s)];return n`<p class="quiet">
      ${u(e,s)}. ${t.map(e=>n`${m(e)} `)}
    </p>`}show(){const e=this.querySelector("template");if(!e)return;const s=document.createElement("div");s.slot="shown",s.style.aspectRatio=this.aspectRatio,s.append(e.content.cloneNode(!0)),this.append(s),this.shown=s,this.isChosenHere&&(s.tabIndex=-1,s.focus({preventScroll:!0}))}hide(){this.shown?.remove(),this.shown=void 0,this.isChosenHere=!1}get aspectRatio(){return this.declared?.services.find(({id:e})=>e===this.service)?.embed?.aspectRatio??""}get declared(){return this.link.session?.declaration}async speak(){const e=this.spoken;if(!e)return;const s=await b(e),{session:t}=this.link;if(!t?.declaration||e!==this.spoken)return;const i=c(s,t.declaration,t.language);this.context=w(v(t.declaration),i,t.language),this.lang=e,this.dir=l(e)}get spoken(){const{declared:e}=this;return e?g(this.link.session?.language??"",...e.languages):void 0}}export{k as EvasteEmbed};
