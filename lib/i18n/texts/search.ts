import { ar } from '@/lib/i18n/texts/search/ar';
import { de } from '@/lib/i18n/texts/search/de';
import { en } from '@/lib/i18n/texts/search/en';
import { es } from '@/lib/i18n/texts/search/es';
import { fr } from '@/lib/i18n/texts/search/fr';
import { ko } from '@/lib/i18n/texts/search/ko';
import type { Language } from '@/lib/i18n/languages';

export const search = { en, de, fr, es, ar, ko } satisfies Record<Language, object>;
