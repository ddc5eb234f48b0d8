import jQuery from 'jquery'

/** Builds a table as pages with jQuery do, and changes every row. */
export function jqueryTable(place: HTMLElement): void {
  const table = jQuery('<table><tbody></tbody></table>').appendTo(place)
  for (let at = 0; at < 500; at += 1)
    jQuery('<tr>')
      .attr('data-id', at)
      .addClass('row')
      .append(jQuery('<td>').text(`Watch ${at}`), `<td><a href="#${at}">open</a></td>`)
      .appendTo(table.find('tbody'))
  table.find('tr').each((at, row) => {
    jQuery(row).toggleClass('odd').find('td:first').html(`<b>${at}</b>`)
  })
  table.remove()
}
