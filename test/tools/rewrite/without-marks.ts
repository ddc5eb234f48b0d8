/** Takes out of HTML everything that the rewriter puts in, and comments' ends, which look like one of its marks. */
export const withoutMarks = (html: string): string =>
  html
    .replaceAll('-->', '')
    .replaceAll(' type="text/evaste"', '')
    .replace(/ data-evaste-held="[^"]*"/g, '')
    .replaceAll('data-evaste-', '')
