/** Returns the writing direction of a language, as `dir` has it. */
export const textDirection = (language: string): 'ltr' | 'rtl' => (/^ar\b/.test(language) ? 'rtl' : 'ltr')
