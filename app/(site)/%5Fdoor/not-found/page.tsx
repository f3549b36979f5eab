import type { Metadata } from 'next';
import { notHere, notHereMetadata } from '../../not-here';

// The front door has this drawn for every address that fits no route (lib/door/parcel.ts); nobody else can ask for it. The
// folder's name is how Next writes one that begins with an underscore. app/not-found.tsx cannot be this page: it is drawn
// along with every other.

export const generateMetadata = (): Promise<Metadata> => notHereMetadata();

export default function NotFoundPage() {
  return notHere();
}
