/** An e-mail address as users are found by. */
export const normalEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase()
