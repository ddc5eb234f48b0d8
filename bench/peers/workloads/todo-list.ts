/** What TodoMVC’s benchmark does, without a framework: adds items, ticks each, and deletes each. */
export function todoList(place: HTMLElement): void {
  const list = place.appendChild(document.createElement('ul'))
  const show = (items: readonly { title: string; isDone: boolean }[]): void => {
    const html = items.map(
      ({ title, isDone }, at) =>
        `<li data-id="${at}" class="${isDone ? 'completed' : ''}"><div class="view"><input class="toggle" type="checkbox" ${isDone ? 'checked' : ''}><label>${title}</label><button class="destroy"></button></div></li>`,
    )
    list.innerHTML = html.join('')
  }
  const items = Array.from({ length: 50 }, (_, at) => ({ title: `Wind clock ${at}`, isDone: false }))
  for (let count = 1; count <= items.length; count += 1) show(items.slice(0, count))
  for (const item of items) {
    item.isDone = true
    show(items)
  }
  while (items.pop()) show(items)
}
