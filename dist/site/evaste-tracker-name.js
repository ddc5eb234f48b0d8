import{m as s}from"./evaste-match.js";const a=s=>/^evaste(?:$|:)/.test(s),t=(t,e)=>!a(e)&&s(t.split("*"),e);export{t as c,a as i};
