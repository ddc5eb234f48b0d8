/** Where a line of a language begins. */
export const textDirection = (language: string): 'ltr' | 'rtl' => (/^ar\b/.test(language) ? 'rtl' : 'ltr')
