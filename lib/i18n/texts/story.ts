import { ar } from '@/lib/i18n/texts/story/ar';
import { de } from '@/lib/i18n/texts/story/de';
import { en } from '@/lib/i18n/texts/story/en';
import { es } from '@/lib/i18n/texts/story/es';
import { fr } from '@/lib/i18n/texts/story/fr';
import { ko } from '@/lib/i18n/texts/story/ko';
import type { Language } from '@/lib/i18n/languages';

export const story = { en, de, fr, es, ar, ko } satisfies Record<Language, object>;
