function t(t){let o="";for(const n of t)o+=(n+256).toString(16).slice(1);return o}export{t};
