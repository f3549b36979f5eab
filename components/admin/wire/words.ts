import type { WireStatus } from '@/prisma/generated/enums';

export const statusWords: Record<WireStatus, string> = {
  USABLE: 'usable',
  WITHHELD: 'withheld',
  CANCELED: 'called back',
};

/** Whether the agency's embargo still holds. */
export const isEmbargoed = ({ embargoUntil }: { embargoUntil: Date | null }, now: Date): boolean =>
  embargoUntil !== null && embargoUntil > now;
