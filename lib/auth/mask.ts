/** An address as a mail may name it that goes to its owner's other address: "m…@example.org". */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}…${email.slice(at)}`;
}

/** An address as the log may hold it for good: "m…@e….org". A domain may be a person's name as well. */
export const maskForLog = (email: string): string =>
  maskEmail(email).replace(/@(.)[^@]*(\.[^.@]+)$/u, '@$1…$2');
