import { json } from '@/lib/route';

export const dynamic = 'force-dynamic';

/** 200 while the process lives. Asks nothing of the database: a supervisor must not restart the site for its sake. */
export function GET() {
  return json({ status: 'ok' });
}
