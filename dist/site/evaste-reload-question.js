import{w as t,b as e}from"./evaste-ui.js";import{l as s}from"./evaste-load-texts.js";import{adoptSettingsStyles as o}from"./evaste-settings-layer.js";import"./evaste-load-banner-texts.js";import"./evaste-asked.js";import"./evaste-render-line.js";import"./evaste-list-phrase.js";async function a(t,e,s,a){const r=new i(t,e,a);return await r.speak(s),o(t.renderRoot),r}class i{constructor(t,e,s){this.close=()=>this.answered("now"===this.dialog?.returnValue),this.host=t,this.session=e,this.answered=s}async speak(e){this.texts=t(await s(e),this.session.declaration,this.session.language),this.host.requestUpdate()}show(){const{dialog:t}=this;t&&!t.open&&(t.showModal?.(),t.querySelector("#title")?.focus())}render(){const{reloadText:t,reloadNow:s,reloadLater:o}=this.texts;return e`<dialog
      id="evaste-reload"
      part="dialog"
      role="alertdialog"
      aria-labelledby="title"
      data-nosnippet
      @close=${this.close}
    >
      <div class="body">
        <p id="title" class="question" part="text" tabindex="-1">${t}</p>
      </div>
      <footer>
        <button id="later" part="button" @click=${()=>this.dialog?.close()}>${o}</button>
        <button id="now" part="button" @click=${()=>this.dialog?.close("now")}>${s}</button>
      </footer>
    </dialog>`}get dialog(){return this.host.renderRoot.querySelector("dialog")}}export{a as openReloadQuestion};
