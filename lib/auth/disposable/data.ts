import { addressVerdict, type AddressVerdict } from '@/lib/auth/disposable/address-verdict';
import { AppError } from '@/lib/errors';
import { getSettings } from '@/lib/settings/data';

// Loaded when the first address is looked at, then kept: the package would build it anew for each.
const load = async () =>
  (await import('disposable-email-domains-js')).disposableEmailBlocklistSet();
let disposable: ReturnType<typeof load> | undefined;

/** What becomes of an address, by the settings and the list of throw-away mail services. */
export async function getAddressVerdict(email: string): Promise<AddressVerdict> {
  const settings = await getSettings();
  return addressVerdict(email, { ...settings, disposable: await (disposable ??= load()) });
}

/**
 * Refuses an address that no account may have. It asks nothing about accounts, so the answer is the same whether there is
 * one. Throws `invalid`.
 */
export async function demandLastingAddress(email: string): Promise<void> {
  if ((await getAddressVerdict(email)) !== 'REFUSE') return;
  const message =
    'We take no addresses of this mail service. Please give one that will still be yours tomorrow.';
  throw new AppError('invalid', message, { fields: [{ path: 'email', message }] });
}
