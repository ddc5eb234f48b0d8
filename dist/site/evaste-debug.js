import{g as e,h as s,i as t,S as r,A as i,b as a}from"./evaste-ui.js";import{c as n}from"./evaste-match.js";import"./evaste-load-banner-texts.js";class o{constructor(){this.held=[],this.list=[]}follow(e){const s=new Set(e.map(l));this.list=[...this.list.filter(e=>!s.has(l(e))),...this.held.filter(e=>!s.has(l(e)))],this.held=e}}const l=({kind:e,what:s})=>`${e} ${s}`;class d extends e{static{this.styles=[s,t`
      details {
        position: fixed;
        z-index: 2147483646;
        inset: 0.75rem 0.75rem auto auto;
        width: fit-content;
        max-width: min(30rem, 100% - 1.5rem);
        max-height: calc(100dvh - 1.5rem);
        overflow: auto;
        border: 1px solid var(--_line);
        border-radius: 0.5rem;
        background: var(--_surface);
        font-size: 0.875rem;
        overflow-wrap: anywhere;
      }
      details > * {
        margin: 0 0.75rem 0.75rem;
      }
      slot {
        display: block;
      }
      details > summary {
        margin: 0;
        padding: 0.5rem 0.75rem;
        cursor: pointer;
      }
      h2 {
        font-size: inherit;
      }
      ul {
        margin: 0;
        padding-inline-start: 1.25rem;
      }
    `]}static{this.properties={strangers:{state:!0}}}constructor(){super(),this.strangers=[],this.released=new o,this.link=new r(this,()=>{this.released.follow(this.link.session?.held??[]),this.requestUpdate()})}connectedCallback(){super.connectedCallback(),this.stopWatching=((e,s)=>{const t=new Set,r=new PerformanceObserver(r=>{for(const{name:e}of r.getEntries())t.add(e);s(((e,s,t)=>{const r=n(s,()=>`https://${t}/`),i=e.filter(e=>URL.canParse(e)&&0===r(e).length).map(e=>new URL(e).host);return[...new Set(i)].filter(e=>e&&e!==t)})([...t],e(),location.host))});return r.observe({type:"resource",buffered:!0}),()=>r.disconnect()})(()=>this.link.session?.declaration?.services??[],e=>this.strangers=e)}disconnectedCallback(){super.disconnectedCallback(),this.stopWatching?.()}render(){const{session:e}=this.link,s=e?`${e.held.length} held, ${this.released.list.length} released, ${e.problems.length} problems`:"no session runs";return a`<aside aria-label="evaste, for developers">
      <details>
        <summary>evaste: ${s}</summary>
        ${e?this.renderState(e,e.declaration):i}
        <slot></slot>
      </details>
    </aside>`}renderState(e,s){return a`${h("Purposes",s?.purposes.map(({id:s,needsConsent:t})=>`${s}: ${t?e.status(s):"not asked"}`))}
    ${h("Held",e.held.map(c))} ${h("Released",this.released.list.map(m))}
    ${h("Undeclared third parties",this.strangers)}
    ${h("Problems",e.problems.map(({code:e,message:s})=>`${e}: ${s}`))}`}}const h=(e,s=[])=>a`<div>
    <h2>${e}</h2>
    ${s.length?a`<ul>
            ${s.map(e=>a`<li>${e}</li>`)}
          </ul>`:a`<p>none</p>`}
  </div>`,c=({kind:e,what:s,services:t})=>`${e} ${s}: ${t.length?`waits for ${t.join(", ")}`:"nobody declares it"}`,m=({kind:e,what:s})=>`${e} ${s}`;export{d as EvasteDebug};
