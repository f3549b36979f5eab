/** Where a request comes from, as far as it can be known. */
export type Client = {
  /** The network address that the front door trusts; "unknown" without one. */
  address: string;
  /** What the browser says of itself, at most 300 characters. */
  userAgent: string;
};

/**
 * Who asks. The front door overwrites X-Forwarded-For with the one address it trusts (TRUST_PROXY hops), so the first
 * entry is that. Without the door (`npm run dev`) it is whatever Next saw.
 */
export const clientOf = (headers: Headers): Client => ({
  address: headers.get('x-forwarded-for')?.split(',')[0]?.trim() || 'unknown',
  userAgent: (headers.get('user-agent') ?? '').slice(0, 300),
});
