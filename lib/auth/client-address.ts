/**
 * The address that a request came from. The front door overwrites X-Forwarded-For with the one address it trusts
 * (TRUST_PROXY hops), so the first entry is that. Without the door (`npm run dev`) it is whatever Next saw.
 */
export function clientAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',')[0]?.trim() || 'unknown';
}
