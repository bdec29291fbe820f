import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '../parts/tag.js';
import { type ReleaseImport, isUnderWay } from './import.js';

export function ImportState({ of }: { of: ReleaseImport }): ReactElement {
  const { t } = useTranslation();
  const [tone, key]: [Tone, string] = isUnderWay(of)
    ? ['wait', of.preview ? 'reading' : 'recording']
    : of.state === 'failed'
      ? ['bad', 'failed']
      : of.preview
        ? ['ask', 'previewed']
        : ['good', 'recorded'];
  return <Tag tone={tone}>{t(`imports.state.${key}`)}</Tag>;
}
