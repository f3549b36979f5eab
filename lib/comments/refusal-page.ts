import { escapeHtml } from '@/lib/articles/to-html';

type Refusal = {
  message: string;
  /** Where the person came from. */
  back: string;
  /** What they typed, which is nowhere else any more. */
  text?: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  title: string;
  /** Stands above what they typed. */
  textWords?: string;
  backWords: string;
};

/** The page for a form that cannot be helped elsewhere: why, and what was typed, so that it can be copied. */
export const refusalPage = ({
  message,
  back,
  text,
  lang,
  dir,
  title,
  textWords = '',
  backWords,
}: Refusal): string => `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escapeHtml(title)}</title></head>
<body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(message)}</p>
${text ? `<p><label for="text">${escapeHtml(textWords)}</label></p><p><textarea id="text" rows="12" cols="60" readonly>\n${escapeHtml(text)}</textarea></p>` : ''}
<p><a href="${escapeHtml(back)}">${escapeHtml(backWords)}</a></p></main></body></html>
`;
