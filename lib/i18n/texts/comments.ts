import type { Language } from '@/lib/i18n/languages';
import { ar } from '@/lib/i18n/texts/comments/ar';
import { de } from '@/lib/i18n/texts/comments/de';
import { en } from '@/lib/i18n/texts/comments/en';
import { es } from '@/lib/i18n/texts/comments/es';
import { fr } from '@/lib/i18n/texts/comments/fr';
import { ko } from '@/lib/i18n/texts/comments/ko';

export const comments = { en, de, fr, es, ar, ko } satisfies Record<Language, object>;
