import { speculationRules } from '@/lib/front/speculation';

export const dynamic = 'force-dynamic';

/** What browsers may load before somebody goes there. */
export const GET = () =>
  new Response(JSON.stringify(speculationRules), {
    headers: { 'Content-Type': 'application/speculationrules+json' },
  });
