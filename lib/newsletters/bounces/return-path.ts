import { isSealOf, shortSealOf } from '@/lib/auth/sealed-claim';
import { env } from '@/lib/env';

const purpose = 'delivery';
const nameOf = (deliveryId: number) => `${deliveryId}-${shortSealOf(purpose, String(deliveryId))}`;

/** The Message-ID's left side: it tells us later which delivery a report is about, and nobody else can make one. */
export const letterId = (deliveryId: number): string => `letter-${nameOf(deliveryId)}`;

/** Where reports go that a newsletter did not arrive: an address of its own for each delivery, where the operator has set one up. */
export function returnPath(deliveryId: number): { returnPath?: string } {
  const { BOUNCE_ADDRESS } = env();
  if (!BOUNCE_ADDRESS) return {};
  const at = BOUNCE_ADDRESS.lastIndexOf('@');
  return {
    returnPath: `${BOUNCE_ADDRESS.slice(0, at)}+${nameOf(deliveryId)}${BOUNCE_ADDRESS.slice(at)}`,
  };
}

/** The delivery that an address or a Message-ID of ours names, wherever it stands in a text; null when none does. */
export function deliveryIn(text: string): number | null {
  for (const [, id, seal] of text.matchAll(/[+-](\d{1,10})-([\da-f]{32})@/gi))
    if (isSealOf(purpose, id!, seal!)) return Number(id);
  return null;
}
