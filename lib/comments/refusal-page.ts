import { escapeHtml } from '@/lib/articles/to-html';

type Refusal = {
  message: string;
  /** Where the person came from. */
  back: string;
  /** What they typed, which is nowhere else any more. */
  text?: string;
};

/** The page for a form that cannot be helped elsewhere: why, and what was typed, so that it can be copied. */
export const refusalPage = ({ message, back, text }: Refusal): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>That did not work</title></head>
<body><main><h1>That did not work</h1><p>${escapeHtml(message)}</p>
${text ? `<p><label for="text">This is what you wrote. Copy it to keep it.</label></p><p><textarea id="text" rows="12" cols="60" readonly>\n${escapeHtml(text)}</textarea></p>` : ''}
<p><a href="${escapeHtml(back)}">Back to the story</a></p></main></body></html>
`;
