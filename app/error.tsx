'use client';

import { BrokenPage } from '@/components/ui/broken-page';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** A page that broke, in words; what went wrong is in the log under the reference and never on the screen. */
export default function ErrorPage({ error, reset }: Props) {
  return <BrokenPage reference={error.digest} reset={reset} />;
}
