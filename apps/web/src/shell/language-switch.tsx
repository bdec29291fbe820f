import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, chooseLanguage } from '../texts/index.js';

const NAMES = { vi: 'Tiếng Việt', en: 'English' } as const;

export function LanguageSwitch(): ReactElement {
  const { i18n, t } = useTranslation();
  return (
    <div className="languages" role="group" aria-label={t('shell.language')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.language === language}
          title={NAMES[language]}
          onClick={() => void chooseLanguage(language)}
        >
          <span aria-hidden="true">{language.toUpperCase()}</span>
          <span className="sr-only">{NAMES[language]}</span>
        </button>
      ))}
    </div>
  );
}
