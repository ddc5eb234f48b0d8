/** As much of jQuery as the workload calls. */
declare module 'jquery' {
  interface Collection {
    appendTo(place: HTMLElement | Collection): Collection
    attr(name: string, value: number): Collection
    addClass(name: string): Collection
    append(...content: (Collection | string)[]): Collection
    text(text: string): Collection
    find(selector: string): Collection
    each(visit: (at: number, element: HTMLElement) => void): Collection
    toggleClass(name: string): Collection
    html(html: string): Collection
    remove(): Collection
  }
  export default function jQuery(content: string | HTMLElement): Collection
}
