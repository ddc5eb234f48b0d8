import vue from '@vitejs/plugin-vue'
import { isEvasteElement } from 'evaste/vue'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: isEvasteElement } } })],
})
