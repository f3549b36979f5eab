import type { Language } from '@/lib/i18n/languages';
import { ar } from '@/lib/i18n/texts/feeds/ar';
import { de } from '@/lib/i18n/texts/feeds/de';
import { en } from '@/lib/i18n/texts/feeds/en';
import { es } from '@/lib/i18n/texts/feeds/es';
import { fr } from '@/lib/i18n/texts/feeds/fr';
import { ko } from '@/lib/i18n/texts/feeds/ko';

export const feeds = { en, de, fr, es, ar, ko } satisfies Record<Language, object>;
