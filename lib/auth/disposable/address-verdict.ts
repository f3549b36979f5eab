import type { Settings } from '@/lib/settings/schema';

/** OK: like any other. HOLD: the account works, its comments wait for a moderator. REFUSE: no account. */
export type AddressVerdict = 'OK' | 'HOLD' | 'REFUSE';

type Rules = Pick<
  Settings,
  'disposableAddresses' | 'allowedDomains' | 'refusedDomains' | 'heldDomains'
> & {
  /** The domains of throw-away mail services. */
  disposable: ReadonlySet<string>;
};

/** "a.b.example.org": itself and what it is below, without the last label alone. */
function domainsOf(email: string): string[] {
  const labels = email
    .slice(email.lastIndexOf('@') + 1)
    .replace(/\.$/, '')
    .split('.');
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'));
}

/** What becomes of an address (lower case) by the publication's own lists, then by that of throw-away services. */
export function addressVerdict(email: string, rules: Rules): AddressVerdict {
  const domains = domainsOf(email);
  const isOf = (list: readonly string[]) => domains.some((domain) => list.includes(domain));
  if (isOf(rules.allowedDomains)) return 'OK';
  if (isOf(rules.refusedDomains)) return 'REFUSE';
  if (isOf(rules.heldDomains)) return 'HOLD';
  const { disposableAddresses: policy, disposable } = rules;
  return policy !== 'ALLOW' && domains.some((domain) => disposable.has(domain)) ? policy : 'OK';
}
