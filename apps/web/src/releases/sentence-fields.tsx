import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeField, RadioField, SearchField, useOccupationOptions, YesNoField } from '../parts/choices.js';
import { CountField, DateField } from '../parts/fields.js';
import { Group } from './group.js';

const OFFENCES = [
  'property',
  'violence',
  'injury',
  'drugs',
  'traffic',
  'economic',
  'gambling',
  'public-order',
  'national-security',
  'child-abuse',
  'other',
] as const;
const CRIME_CLASSES = ['less-serious', 'serious', 'very-serious', 'especially-serious'] as const;
const AGES = ['adult', '16-17', 'below-16'] as const;
const PENALTIES = ['occupation-ban', 'residence-ban', 'surveillance', 'civil-rights'] as const;

/** The sentence and its end, from the certificate. It stays in the registry. */
export function SentenceFields(): ReactElement {
  const { t } = useTranslation();
  const kind = Form.useWatch<string | undefined>(['release', 'kind']);
  return (
    <Group title={t('release.group.release')} hint={t('release.releaseHint')}>
      <RadioField
        className="wide"
        name={['release', 'kind']}
        label={t('release.field.kind')}
        section="releaseKind"
        codes={['completed', 'amnesty', 'conditional']}
        required
      />
      <DateField
        name={['release', 'completedOn']}
        label={t(kind === 'conditional' ? 'release.field.probationEndsOn' : 'release.field.completedOn')}
        required
      />
      {kind !== 'conditional' && (
        <Form.Item name={['release', 'certificateNo']} label={t('release.field.certificateNo')}>
          <Input autoComplete="off" maxLength={50} />
        </Form.Item>
      )}
      <Form.Item name={['release', 'facility']} label={t('release.field.facility')}>
        <Input autoComplete="off" maxLength={120} />
      </Form.Item>
      <JudgmentFields at="release" />
    </Group>
  );
}

/** A sentence that is served in the community, from the judgment. It stays in the registry as well. */
export function CommunitySentenceFields(): ReactElement {
  const { t } = useTranslation();
  return (
    <Group title={t('caseOpeningName.community-sentences')} hint={t('release.releaseHint')}>
      <DateField name="on" label={t('caseField.on')} />
      <RadioField
        name={['sentence', 'mainPenalty']}
        label={t('caseField.sentence_mainPenalty')}
        section="mainPenalty"
        codes={['suspended', 'non-custodial']}
        required
      />
      <DateField name={['sentence', 'endsOn']} label={t('caseField.sentence_endsOn')} required />
      <JudgmentFields at="sentence" />
    </Group>
  );
}

/** What every judgment tells, and what clearance and bars are worked out from. */
function JudgmentFields({ at }: { at: 'release' | 'sentence' }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <CountField
        name={[at, 'sentenceMonths']}
        label={t('release.field.sentenceMonths')}
        suffix={t('form.months')}
        required
      />
      <CodeField
        name={[at, 'offenceGroup']}
        label={t('release.field.offenceGroup')}
        section="offenceGroup"
        codes={OFFENCES}
        required
      />
      <YesNoField name={[at, 'intentional']} label={t('release.field.intentional')} required />
      <CodeField
        name={[at, 'crimeClass']}
        label={t('release.field.crimeClass')}
        section="crimeClass"
        codes={CRIME_CLASSES}
      />
      <CodeField
        name={[at, 'ageAtOffence']}
        label={t('release.field.ageAtOffence')}
        section="ageAtOffence"
        codes={AGES}
      />
      <YesNoField name={[at, 'obligationsSettled']} label={t('release.field.obligationsSettled')} required />
      <Penalties at={at} />
    </>
  );
}

function Penalties({ at }: { at: 'release' | 'sentence' }): ReactElement {
  const { t } = useTranslation();
  const occupations = useOccupationOptions();
  const penalties = Form.useWatch<{ kind?: string }[] | undefined>([at, 'additionalPenalties']);
  return (
    <div className="wide">
      <Form.List name={[at, 'additionalPenalties']}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div className="list-row" key={key}>
                <CodeField
                  name={[name, 'kind']}
                  label={t('release.field.penaltyKind')}
                  section="penaltyKind"
                  codes={PENALTIES}
                  required
                />
                {penalties?.[name]?.kind === 'occupation-ban' && (
                  <SearchField
                    name={[name, 'occupations']}
                    label={t('release.field.penaltyOccupations')}
                    options={occupations}
                    multiple
                    required
                  />
                )}
                <DateField name={[name, 'until']} label={t('release.field.penaltyUntil')} required />
                <Button onClick={() => remove(name)}>{t('form.remove')}</Button>
              </div>
            ))}
            <Button onClick={() => add({})}>{t('release.addPenalty')}</Button>
          </>
        )}
      </Form.List>
    </div>
  );
}
