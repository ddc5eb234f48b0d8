import { createSSRApp } from 'vue'
import App from './app.vue'

createSSRApp(App, { path: location.pathname }).mount('#app')
