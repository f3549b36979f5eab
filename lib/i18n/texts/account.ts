import type { Language } from '@/lib/i18n/languages';
import { ar } from '@/lib/i18n/texts/account/ar';
import { de } from '@/lib/i18n/texts/account/de';
import { en } from '@/lib/i18n/texts/account/en';
import { es } from '@/lib/i18n/texts/account/es';
import { fr } from '@/lib/i18n/texts/account/fr';
import { ko } from '@/lib/i18n/texts/account/ko';

export const account = { en, de, fr, es, ar, ko } satisfies Record<Language, object>;
