/** A date in words; what is no date stays as it was written. */
export const dateText = (date: string, language: string): string =>
  format(date, language, { dateStyle: 'long', timeZone: 'UTC' })

/** A moment in the visitor's own time zone. */
export const timeText = (moment: string, language: string): string =>
  format(moment, language, { dateStyle: 'long', timeStyle: 'short' })

function format(moment: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const time = Date.parse(moment)
  if (Number.isNaN(time)) return moment
  // A language that the browser has no month names for gets figures in the order of ISO 8601, not another language.
  return Intl.DateTimeFormat.supportedLocalesOf(language).length
    ? new Intl.DateTimeFormat(language, options).format(time)
    : new Intl.DateTimeFormat('sv', { ...options, dateStyle: 'short' }).format(time)
}
