'use client';

import { BrokenPage } from '@/components/ui/broken-page';
import { useBrokenWords } from '@/components/ui/broken-words';
import { directionOf } from '@/lib/articles/language';
import './styles/site.css';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** The last resort, when even the root layout broke: a whole document of its own. */
export default function GlobalError({ error, reset }: Props) {
  const { lang, title } = useBrokenWords();
  return (
    <html lang={lang} dir={directionOf(lang)}>
      <body>
        <title>{title}</title>
        <BrokenPage reference={error.digest} reset={reset} />
      </body>
    </html>
  );
}
