import { ar } from '@/lib/i18n/texts/site/ar';
import { de } from '@/lib/i18n/texts/site/de';
import { en } from '@/lib/i18n/texts/site/en';
import { es } from '@/lib/i18n/texts/site/es';
import { fr } from '@/lib/i18n/texts/site/fr';
import { ko } from '@/lib/i18n/texts/site/ko';
import type { Language } from '@/lib/i18n/languages';

export const site = { en, de, fr, es, ar, ko } satisfies Record<Language, object>;
