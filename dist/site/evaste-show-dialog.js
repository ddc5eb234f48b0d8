function o(o){!o?.isConnected||o.open&&t(o)||(o.open=!1,o.showModal?.(),o.querySelector("#title")?.focus())}const t=o=>!CSS.supports("selector(dialog:modal)")||o.matches(":modal");export{o as s};
