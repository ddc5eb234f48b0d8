import{l as t,s as e}from"./evaste-load-banner-texts.js";const s=globalThis,i=s.ShadowRoot&&(void 0===s.ShadyCSS||s.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,n=Symbol(),r=new WeakMap;let o=class{constructor(t,e,s){if(this._$cssResult$=!0,s!==n)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}get styleSheet(){let t=this.o;const e=this.t;if(i&&void 0===t){const s=void 0!==e&&1===e.length;s&&(t=r.get(e)),void 0===t&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),s&&r.set(e,t))}return t}toString(){return this.cssText}};const a=(t,...e)=>{const s=1===t.length?t[0]:e.reduce((e,s,i)=>e+(t=>{if(!0===t._$cssResult$)return t.cssText;if("number"==typeof t)return t;throw Error("Value passed to 'css' function must be a 'css' function result: "+t+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(s)+t[i+1],t[0]);return new o(s,t,n)},h=i?t=>t:t=>t instanceof CSSStyleSheet?(t=>{let e="";for(const s of t.cssRules)e+=s.cssText;return(t=>new o("string"==typeof t?t:t+"",void 0,n))(e)})(t):t,{is:c,defineProperty:l,getOwnPropertyDescriptor:d,getOwnPropertyNames:p,getOwnPropertySymbols:u,getPrototypeOf:f}=Object,m=globalThis,g=m.trustedTypes,$=g?g.emptyScript:"",_=m.reactiveElementPolyfillSupport,v=(t,e)=>t,y={toAttribute(t,e){switch(e){case Boolean:t=t?$:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},fromAttribute(t,e){let s=t;switch(e){case Boolean:s=null!==t;break;case Number:s=null===t?null:Number(t);break;case Object:case Array:try{s=JSON.parse(t)}catch(t){s=null}}return s}},b=(t,e)=>!c(t,e),A={attribute:!0,type:String,converter:y,reflect:!1,useDefault:!1,hasChanged:b};Symbol.metadata??=Symbol("metadata"),m.litPropertyMetadata??=new WeakMap;let w=class extends HTMLElement{static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,e=A){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(t,e),!e.noAccessor){const s=Symbol(),i=this.getPropertyDescriptor(t,s,e);void 0!==i&&l(this.prototype,t,i)}}static getPropertyDescriptor(t,e,s){const{get:i,set:n}=d(this.prototype,t)??{get(){return this[e]},set(t){this[e]=t}};return{get:i,set(e){const r=i?.call(this);n?.call(this,e),this.requestUpdate(t,r,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??A}static _$Ei(){if(this.hasOwnProperty(v("elementProperties")))return;const t=f(this);t.finalize(),void 0!==t.l&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(v("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(v("properties"))){const t=this.properties,e=[...p(t),...u(t)];for(const s of e)this.createProperty(s,t[s])}const t=this[Symbol.metadata];if(null!==t){const e=litPropertyMetadata.get(t);if(void 0!==e)for(const[t,s]of e)this.elementProperties.set(t,s)}this._$Eh=new Map;for(const[t,e]of this.elementProperties){const s=this._$Eu(t,e);void 0!==s&&this._$Eh.set(s,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){const e=[];if(Array.isArray(t)){const s=new Set(t.flat(1/0).reverse());for(const t of s)e.unshift(h(t))}else void 0!==t&&e.push(h(t));return e}static _$Eu(t,e){const s=e.attribute;return!1===s?void 0:"string"==typeof s?s:"string"==typeof t?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}addController(t){(this._$EO??=new Set).add(t),void 0!==this.renderRoot&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}_$E_(){const t=new Map,e=this.constructor.elementProperties;for(const s of e.keys())this.hasOwnProperty(s)&&(t.set(s,this[s]),delete this[s]);t.size>0&&(this._$Ep=t)}createRenderRoot(){const t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return((t,e)=>{if(i)t.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(const i of e){const e=document.createElement("style"),n=s.litNonce;void 0!==n&&e.setAttribute("nonce",n),e.textContent=i.cssText,t.appendChild(e)}})(t,this.constructor.elementStyles),t}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(t=>t.hostConnected?.())}enableUpdating(t){}disconnectedCallback(){this._$EO?.forEach(t=>t.hostDisconnected?.())}attributeChangedCallback(t,e,s){this._$AK(t,s)}_$ET(t,e){const s=this.constructor.elementProperties.get(t),i=this.constructor._$Eu(t,s);if(void 0!==i&&!0===s.reflect){const n=(void 0!==s.converter?.toAttribute?s.converter:y).toAttribute(e,s.type);this._$Em=t,null==n?this.removeAttribute(i):this.setAttribute(i,n),this._$Em=null}}_$AK(t,e){const s=this.constructor,i=s._$Eh.get(t);if(void 0!==i&&this._$Em!==i){const t=s.getPropertyOptions(i),n="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:y;this._$Em=i;const r=n.fromAttribute(e,t.type);this[i]=r??this._$Ej?.get(i)??r,this._$Em=null}}requestUpdate(t,e,s,i=!1,n){if(void 0!==t){const r=this.constructor;if(!1===i&&(n=this[t]),s??=r.getPropertyOptions(t),!((s.hasChanged??b)(n,e)||s.useDefault&&s.reflect&&n===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,s))))return;this.C(t,e,s)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(t,e,{useDefault:s,reflect:i,wrapped:n},r){s&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??e??this[t]),!0!==n||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||s||(e=void 0),this._$AL.set(t,e)),!0===i&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(const[t,e]of this._$Ep)this[t]=e;this._$Ep=void 0}const t=this.constructor.elementProperties;if(t.size>0)for(const[e,s]of t){const{wrapped:t}=s,i=this[e];!0!==t||this._$AL.has(e)||void 0===i||this.C(e,void 0,s,i)}}let t=!1;const e=this._$AL;try{t=this.shouldUpdate(e),t?(this.willUpdate(e),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(e)):this._$EM()}catch(e){throw t=!1,this._$EM(),e}t&&this._$AE(e)}willUpdate(t){}_$AE(t){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(t){}firstUpdated(t){}};w.elementStyles=[],w.shadowRootOptions={mode:"open"},w[v("elementProperties")]=new Map,w[v("finalized")]=new Map,_?.({ReactiveElement:w}),(m.reactiveElementVersions??=[]).push("2.1.2");const E=globalThis,S=t=>t,x=E.trustedTypes,C=x?x.createPolicy("lit-html",{createHTML(t){return t}}):void 0,k="$lit$",P=`lit$${Math.random().toFixed(9).slice(2)}$`,O="?"+P,U=`<${O}>`,T=document,H=()=>T.createComment(""),R=t=>null===t||"object"!=typeof t&&"function"!=typeof t,M=Array.isArray,N="[ \t\n\f\r]",L=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,j=/-->/g,z=/>/g,q=RegExp(`>|${N}(?:([^\\s"'>=/]+)(${N}*=${N}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,"g"),D=/'/g,B=/"/g,I=/^(?:script|style|textarea|title)$/i,W=(t,...e)=>({_$litType$:1,strings:t,values:e}),V=Symbol.for("lit-noChange"),K=Symbol.for("lit-nothing"),F=new WeakMap,J=T.createTreeWalker(T,129);function Z(t,e){if(!M(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return void 0!==C?C.createHTML(e):e}const Q=(t,e)=>{const s=t.length-1,i=[];let n,r=2===e?"<svg>":3===e?"<math>":"",o=L;for(let e=0;e<s;e++){const s=t[e];let a,h,c=-1,l=0;for(;l<s.length&&(o.lastIndex=l,h=o.exec(s),null!==h);)l=o.lastIndex,o===L?"!--"===h[1]?o=j:void 0!==h[1]?o=z:void 0!==h[2]?(I.test(h[2])&&(n=RegExp("</"+h[2],"g")),o=q):void 0!==h[3]&&(o=q):o===q?">"===h[0]?(o=n??L,c=-1):void 0===h[1]?c=-2:(c=o.lastIndex-h[2].length,a=h[1],o=void 0===h[3]?q:'"'===h[3]?B:D):o===B||o===D?o=q:o===j||o===z?o=L:(o=q,n=void 0);const d=o===q&&t[e+1].startsWith("/>")?" ":"";r+=o===L?s+U:c>=0?(i.push(a),s.slice(0,c)+k+s.slice(c)+P+d):s+P+(-2===c?e:d)}return[Z(t,r+(t[s]||"<?>")+(2===e?"</svg>":3===e?"</math>":"")),i]};class G{constructor({strings:t,_$litType$:e},s){let i;this.parts=[];let n=0,r=0;const o=t.length-1,a=this.parts,[h,c]=Q(t,e);if(this.el=G.createElement(h,s),J.currentNode=this.el.content,2===e||3===e){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}for(;null!==(i=J.nextNode())&&a.length<o;){if(1===i.nodeType){if(i.hasAttributes())for(const t of i.getAttributeNames())if(t.endsWith(k)){const e=c[r++],s=i.getAttribute(t).split(P),o=/([.?@])?(.*)/.exec(e);a.push({type:1,index:n,name:o[2],strings:s,ctor:"."===o[1]?st:"?"===o[1]?it:"@"===o[1]?nt:et}),i.removeAttribute(t)}else t.startsWith(P)&&(a.push({type:6,index:n}),i.removeAttribute(t));if(I.test(i.tagName)){const t=i.textContent.split(P),e=t.length-1;if(e>0){i.textContent=x?x.emptyScript:"";for(let s=0;s<e;s++)i.append(t[s],H()),J.nextNode(),a.push({type:2,index:++n});i.append(t[e],H())}}}else if(8===i.nodeType)if(i.data===O)a.push({type:2,index:n});else{let t=-1;for(;-1!==(t=i.data.indexOf(P,t+1));)a.push({type:7,index:n}),t+=P.length-1}n++}}static createElement(t,e){const s=T.createElement("template");return s.innerHTML=t,s}}function X(t,e,s=t,i){if(e===V)return e;let n=void 0!==i?s._$Co?.[i]:s._$Cl;const r=R(e)?void 0:e._$litDirective$;return n?.constructor!==r&&(n?._$AO?.(!1),void 0===r?n=void 0:(n=new r(t),n._$AT(t,s,i)),void 0!==i?(s._$Co??=[])[i]=n:s._$Cl=n),void 0!==n&&(e=X(t,n._$AS(t,e.values),n,i)),e}class Y{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){const{el:{content:e},parts:s}=this._$AD,i=(t?.creationScope??T).importNode(e,!0);J.currentNode=i;let n=J.nextNode(),r=0,o=0,a=s[0];for(;void 0!==a;){if(r===a.index){let e;2===a.type?e=new tt(n,n.nextSibling,this,t):1===a.type?e=new a.ctor(n,a.name,a.strings,this,t):6===a.type&&(e=new rt(n,this,t)),this._$AV.push(e),a=s[++o]}r!==a?.index&&(n=J.nextNode(),r++)}return J.currentNode=T,i}p(t){let e=0;for(const s of this._$AV)void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,e),e+=s.strings.length-2):s._$AI(t[e])),e++}}class tt{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,e,s,i){this.type=2,this._$AH=K,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=s,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode;const e=this._$AM;return void 0!==e&&11===t?.nodeType&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=X(this,t,e),R(t)?t===K||null==t||""===t?(this._$AH!==K&&this._$AR(),this._$AH=K):t!==this._$AH&&t!==V&&this._(t):void 0!==t._$litType$?this.$(t):void 0!==t.nodeType?this.T(t):(t=>M(t)||"function"==typeof t?.[Symbol.iterator])(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==K&&R(this._$AH)?this._$AA.nextSibling.data=t:this.T(T.createTextNode(t)),this._$AH=t}$(t){const{values:e,_$litType$:s}=t,i="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=G.createElement(Z(s.h,s.h[0]),this.options)),s);if(this._$AH?._$AD===i)this._$AH.p(e);else{const t=new Y(i,this),s=t.u(this.options);t.p(e),this.T(s),this._$AH=t}}_$AC(t){let e=F.get(t.strings);return void 0===e&&F.set(t.strings,e=new G(t)),e}k(t){M(this._$AH)||(this._$AH=[],this._$AR());const e=this._$AH;let s,i=0;for(const n of t)i===e.length?e.push(s=new tt(this.O(H()),this.O(H()),this,this.options)):s=e[i],s._$AI(n),i++;i<e.length&&(this._$AR(s&&s._$AB.nextSibling,i),e.length=i)}_$AR(t=this._$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);t!==this._$AB;){const e=S(t).nextSibling;S(t).remove(),t=e}}setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}}class et{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,e,s,i,n){this.type=1,this._$AH=K,this._$AN=void 0,this.element=t,this.name=e,this._$AM=i,this.options=n,s.length>2||""!==s[0]||""!==s[1]?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=K}_$AI(t,e=this,s,i){const n=this.strings;let r=!1;if(void 0===n)t=X(this,t,e,0),r=!R(t)||t!==this._$AH&&t!==V,r&&(this._$AH=t);else{const i=t;let o,a;for(t=n[0],o=0;o<n.length-1;o++)a=X(this,i[s+o],e,o),a===V&&(a=this._$AH[o]),r||=!R(a)||a!==this._$AH[o],a===K?t=K:t!==K&&(t+=(a??"")+n[o+1]),this._$AH[o]=a}r&&!i&&this.j(t)}j(t){t===K?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}}class st extends et{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===K?void 0:t}}class it extends et{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==K)}}class nt extends et{constructor(t,e,s,i,n){super(t,e,s,i,n),this.type=5}_$AI(t,e=this){if((t=X(this,t,e,0)??K)===V)return;const s=this._$AH,i=t===K&&s!==K||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,n=t!==K&&(s===K||i);i&&this.element.removeEventListener(this.name,this,s),n&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}}class rt{constructor(t,e,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){X(this,t)}}const ot=E.litHtmlPolyfillSupport;ot?.(G,tt),(E.litHtmlVersions??=[]).push("3.3.3");const at=globalThis;class ht extends w{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}update(t){const e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=((t,e,s)=>{const i=s?.renderBefore??e;let n=i._$litPart$;if(void 0===n){const t=s?.renderBefore??null;i._$litPart$=n=new tt(e.insertBefore(H(),t),t,void 0,s??{})}return n._$AI(t),n})(e,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return V}}ht._$litElement$=!0,ht.finalized=!0,at.litElementHydrateSupport?.({LitElement:ht});const ct=at.litElementPolyfillSupport;ct?.({LitElement:ht}),(at.litElementVersions??=[]).push("4.2.2");const lt=({purposes:t,services:e,recipients:s},i)=>s.filter(({id:s})=>t.some(t=>i.includes(t.id)&&t.recipients?.includes(s))||e.some(({purpose:t,recipient:e})=>i.includes(t)&&e===s));function dt(t,e){if("string"!=typeof t||"string"!=typeof e)return!1;const[s,i]=[t,e].map(t=>t.trim().length).sort((t,e)=>t-e);return s>0&&i<=2*s+2&&t.trim()!==e.trim()}function pt(t,{texts:e},s){const{accept:i,refuse:n,...r}=e?.[s]??{};return{...t,...r,...dt(i,n)&&{accept:i,refuse:n}}}const ut=(t,e)=>String(t).replace(/\{(\w+)\}/g,(t,s)=>String(e[s]??"")),ft=(t,e,s)=>ut("string"==typeof t?t:t[new Intl.PluralRules(s).select(e)]??t.other,{count:e}),mt=({languages:t},e)=>s=>"object"!=typeof s||null===s?s??"":[e,e.split("-")[0],t[0]].map(t=>s[t]).find(Boolean)??Object.values(s)[0]??"",gt=({id:t,title:e},s,i)=>i(e)||s[`purpose.${t}`]||t,$t=/^(https?:|mailto:|[^:]*([/?#]|$))/i,_t=t=>t&&$t.test(t)?t:void 0,vt=t=>/^ar\b/.test(t)?"rtl":"ltr";function yt(t){const e={code:"chunk-missing",message:"A part of evaste is missing: copy the whole folder.",cause:t};console.error(`evaste: ${e.message}`,t),document.dispatchEvent(Object.assign(new Event("evaste-problem"),{problem:e}))}const bt=Symbol.for("evaste"),At=()=>globalThis[bt];class wt{constructor(t,e,s={}){this.follow=()=>{this.leave(),this.session=At(),this.unsubscribe=this.session?.subscribe(this.changed);for(const[t,e]of this.heard)this.session?.addEventListener(t,e);this.changed()},this.changed=e,this.heard=Object.entries(s),this.languageObserver=new MutationObserver(e),t.addController(this)}hostConnected(){document.addEventListener("evaste-ready",this.follow),this.languageObserver.observe(document.documentElement,{attributeFilter:["lang"]}),this.follow()}hostDisconnected(){document.removeEventListener("evaste-ready",this.follow),this.languageObserver.disconnect(),this.leave()}leave(){this.unsubscribe?.();for(const[t,e]of this.heard)this.session?.removeEventListener(t,e);this.session=void 0}}const Et=a`
  :host {
    color-scheme: var(--evaste-color-scheme, light dark);
    --_surface: var(--evaste-surface, #fff);
    --_text: var(--evaste-text, #1a1d21);
    --_quiet: var(--evaste-quiet, #545c66);
    --_line: var(--evaste-line, #d9dde2);
    --_accent: var(--evaste-accent, #14406e);
    --_on-accent: var(--evaste-on-accent, #fff);
    --_radius: var(--evaste-radius, 0.75rem);
    font-size: 1rem;
    line-height: 1.5;
    text-align: start;
    color: var(--_text);
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_surface: var(--evaste-surface, light-dark(#fff, #23272d));
      --_text: var(--evaste-text, light-dark(#1a1d21, #f1f3f5));
      --_quiet: var(--evaste-quiet, light-dark(#545c66, #b5bdc7));
      --_line: var(--evaste-line, light-dark(#d9dde2, #444c56));
      --_accent: var(--evaste-accent, light-dark(#14406e, #9cc7f5));
      --_on-accent: var(--evaste-on-accent, light-dark(#fff, #0c1f33));
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_quiet: var(--_text);
      --_line: var(--_text);
    }
  }
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  p {
    margin: 0;
  }
  a {
    color: var(--_accent);
  }
  button {
    font: inherit;
    min-height: 2.75rem;
    padding: 0.5rem 1rem;
    border: 1px solid var(--_accent);
    border-radius: calc(var(--_radius) - 0.25rem);
    background: var(--_accent);
    color: var(--_on-accent);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  h2,
  h3,
  button {
    font-weight: 600;
  }
  button.plain {
    background: none;
    color: var(--_accent);
  }
  button:hover {
    filter: brightness(1.1);
  }
  :focus-visible {
    outline: 3px solid var(--evaste-focus, var(--_accent));
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    clip-path: inset(50%);
  }
`,St=a`
  :host {
    display: contents;
  }
  section,
  #reopen {
    position: fixed;
    z-index: 2147483647;
    inset: auto 0 0;
    margin: 0;
  }
  section {
    width: auto;
    max-height: calc(100dvh - 0.5rem);
    padding: 0;
    display: flex;
    overflow: hidden;
    border: solid var(--_line);
    border-width: 1px 0 0;
    background: var(--_surface);
    color: inherit;
    box-shadow: 0 0 2rem rgb(0 0 0 / 0.1);
  }
  .in {
    flex: 1;
    display: grid;
    grid-template: minmax(0, 1fr) / 1fr minmax(18.75rem, auto);
    align-items: end;
    gap: 1rem 2rem;
    max-width: 72rem;
    margin: 0 auto;
    padding: 1.25rem;
  }
  .words {
    align-self: stretch;
    overflow: auto;
  }
  h2 {
    font-size: 1.125rem;
    line-height: 1.3;
  }
  .words p {
    margin-top: 0.375rem;
    max-width: 62ch;
  }
  ul {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    margin: 0.625rem 0;
    padding: 0;
    font-size: 0.9375rem;
  }
  li {
    padding: 0 0.75rem;
    border: 1px solid var(--_line);
    border-radius: 1rem;
  }
  .words .quiet {
    color: var(--_quiet);
    font-size: 0.9375rem;
  }
  .acts {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.625rem;
  }
  .acts .plain {
    grid-column: 1/-1;
  }
  .corner,
  .centre {
    inset-block: auto 1rem;
    inset-inline: auto 1rem;
    width: min(27rem, 100% - 2rem);
    border-width: 1px;
    border-radius: var(--_radius);
  }
  .centre {
    inset: 0;
    height: fit-content;
    margin: auto;
  }
  .corner .in,
  .centre .in {
    grid-template: minmax(0, 1fr) auto / 1fr;
  }
  @media (max-width: 46rem) {
    .in {
      grid-template: minmax(0, 1fr) auto / 1fr;
      padding: 1rem;
    }
  }
  @media (max-width: 21rem) {
    .acts {
      grid-template-columns: 1fr;
    }
  }
  @media print {
    section,
    #reopen {
      display: none;
    }
  }
  #reopen {
    inset-block: auto 0.75rem;
    inset-inline: 0.75rem auto;
    min-height: 0;
    padding: 0.375rem 0.75rem;
    font-weight: 400;
    border-color: var(--_line);
    background: var(--_surface);
    color: inherit;
  }
`;class xt extends ht{static{this.styles=[Et,St]}static{this.properties={texts:{state:!0},settings:{state:!0},announcement:{state:!0}}}constructor(){super(),this.refuse=t=>this.answer(!1,t),this.accept=t=>this.answer(!0,t),this.openSettings=async()=>{const{session:t}=this.link,e=this.wantedLanguage;if(!this.settings&&t&&e){this.announcement="";try{const{openSettingsLayer:s}=await(import("./evaste-settings-layer.js")),i=await s(this,t,e,t=>this.close(i,t));this.settings??=i}catch(t){yt(t)}}},this.askToReload=async t=>{const{session:e}=this.link,s=this.wantedLanguage;if(!e||!s)return;t.preventDefault();const{answer:i}=t;try{const{openReloadQuestion:t}=await(import("./evaste-reload-question.js")),n=await t(this,e,s,t=>{this.close(n,!1),i(t)});this.settings=n}catch(t){yt(t),i(!0)}},this.follow=()=>{this.requestUpdate(),this.speak().catch(yt)},this.announcement="",this.link=new wt(this,this.follow,{"evaste-open":this.openSettings,"evaste-reload":this.askToReload})}render(){const{session:t}=this.link;return t?.declaration&&this.texts?W`${this.renderLayer(t,t.declaration,this.texts)}
      <p class="unseen" role="status">${this.announcement}</p>`:K}updated(){const t=this.renderRoot.querySelector("section");t&&t!==this.banner&&import("./evaste-banner-keyboard.js").then(({startBannerKeyboard:e})=>e(t),yt),this.banner=t,t?.showPopover&&!t.matches(":popover-open")&&t.showPopover(),this.settings?.show()}renderLayer(t,e,s){return this.settings?this.settings.render():t.asked.length?this.renderBanner(t,e,s):!t.decision||document.querySelector("[data-evaste-open], evaste-notice")?K:W`<aside aria-label=${s.reopen}>
      <button id="reopen" part="reopen" @click=${this.openSettings}>${s.reopen}</button>
    </aside>`}renderBanner(t,e,s){const i=mt(e,t.language),{asked:n}=t,r=lt(e,n).length,o=!0===navigator.globalPrivacyControl&&"refuse"===e.consent.gpc;return W`<section
      id="evaste-banner"
      part="banner"
      class=${e.consent.layout??"bar"}
      popover="manual"
      aria-labelledby="title"
      data-nosnippet
    >
      <div class="in">
        <div class="words">
          <h2 id="title" part="title">${s.title}</h2>
          <p part="text">${ut(s.intro,{controller:e.controller.name})}</p>
          <ul>
            ${e.purposes.filter(({id:t})=>n.includes(t)).map(t=>W`<li part="purpose">${gt(t,s,i)}</li>`)}
          </ul>
          ${o?W`<p part="text">${ut(s.gpc,{accept:s.accept})}</p>`:K}
          <p class="quiet">
            ${r?ft(s.companies,r,this.lang):K}
            <a id="notice-link" part="notice-link" href=${_t(i(e.notice.url))??K}
              >${s.notice}</a
            >
          </p>
        </div>
        <div class="acts">
          <button id="refuse" part="button" @click=${this.refuse}>${s.refuse}</button>
          <button id="accept" part="button" @click=${this.accept}>${s.accept}</button>
          <button id="settings" part="button" class="plain" @click=${this.openSettings}>${s.settings}</button>
        </div>
      </div>
    </section>`}answer(t,{isTrusted:e}){const{session:s}=this.link;s?.decide(Object.fromEntries(s.asked.map(e=>[e,t])),{source:"banner",trusted:e}),this.announcement=this.texts?.saved??""}close(t,e){return this.settings===t&&(this.settings=void 0),e&&(this.announcement=this.texts?.saved??""),this.updateComplete}async speak(){const e=this.wantedLanguage;if(!e)return;const[s]=await Promise.all([t(e),this.settings?.speak(e)]),{session:i}=this.link;i?.declaration&&e===this.wantedLanguage&&(this.texts=pt(s,i.declaration,i.language),this.lang=e,this.dir=vt(e))}get wantedLanguage(){const{session:t}=this.link;return t?.declaration?e(t.language,...t.declaration.languages):void 0}}function Ct(){customElements.get("evaste-consent")||(customElements.define("evaste-consent",xt),import("./evaste-lazy-elements.js").then(({defineWhenPresent:t})=>t(),yt))}"undefined"!=typeof window&&"customElements"in window&&Ct();export{K as A,wt as S,mt as a,W as b,ft as c,vt as d,Ct as defineElements,lt as e,ut as f,ht as g,Et as h,a as i,gt as p,At as r,_t as s,yt as t,pt as w};
