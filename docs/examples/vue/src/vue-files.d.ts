declare module '*.vue' {
  import type { Component } from 'vue'

  const component: Component<{ path?: string }>
  export default component
}
