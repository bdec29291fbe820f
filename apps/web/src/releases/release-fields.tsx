import { Button, Checkbox, Form, Input } from 'antd';
import type { FormInstance } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CodeField,
  RadioField,
  SearchField,
  YesNoField,
  useLicenceOptions,
  useOccupationOptions,
  useSkillOptions,
} from '../parts/choices.js';
import { CountField, DateField, DongField } from '../parts/fields.js';
import { AddressField } from './address-field.js';

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
const EDUCATION = ['none', 'primary', 'lower-secondary', 'upper-secondary', 'college', 'university'] as const;
const TRAINING = ['none', 'elementary', 'intermediate', 'college'] as const;
const PENALTIES = ['occupation-ban', 'residence-ban', 'surveillance', 'civil-rights'] as const;
export const PURPOSES = ['employment', 'training', 'credit'] as const;

function Group({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: React.ReactNode;
}): ReactElement {
  return (
    <fieldset className="group">
      <legend>{title}</legend>
      {hint && <p className="quiet">{hint}</p>}
      <div className="grid">{children}</div>
    </fieldset>
  );
}

/** One dense page, in the order of the paper that the officer has in hand. */
export function ReleaseFields({ form }: { form: FormInstance }): ReactElement {
  return (
    <>
      <PersonFields />
      <ReleasePart />
      <ResidencePart form={form} />
      <EmploymentPart />
      <CreditPart />
      <ConsentPart />
    </>
  );
}

function PersonFields(): ReactElement {
  const { t } = useTranslation();
  const required = [{ required: true, whitespace: true, message: t('fault.required') }];
  return (
    <Group title={t('release.group.person')}>
      <Form.Item name={['person', 'fullName']} label={t('release.field.fullName')} required rules={required}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <DateField name={['person', 'birthDate']} label={t('release.field.birthDate')} required />
      <RadioField
        name={['person', 'sex']}
        label={t('release.field.sex')}
        section="sex"
        codes={['male', 'female']}
        required
      />
      <Form.Item
        name={['person', 'nationalId']}
        label={t('release.field.nationalId')}
        rules={[{ pattern: /^[\d\s]{9,16}$/, message: t('fault.invalid-national-id') }]}
      >
        <Input inputMode="numeric" autoComplete="off" maxLength={16} />
      </Form.Item>
      <Form.Item name={['person', 'phone']} label={t('release.field.phone')}>
        <Input inputMode="tel" autoComplete="off" maxLength={15} />
      </Form.Item>
    </Group>
  );
}

function ReleasePart(): ReactElement {
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
      <CountField
        name={['release', 'sentenceMonths']}
        label={t('release.field.sentenceMonths')}
        suffix={t('form.months')}
        required
      />
      <CodeField
        name={['release', 'offenceGroup']}
        label={t('release.field.offenceGroup')}
        section="offenceGroup"
        codes={OFFENCES}
        required
      />
      <YesNoField name={['release', 'intentional']} label={t('release.field.intentional')} required />
      <YesNoField
        name={['release', 'obligationsSettled']}
        label={t('release.field.obligationsSettled')}
        required
      />
      <Penalties />
    </Group>
  );
}

function Penalties(): ReactElement {
  const { t } = useTranslation();
  const occupations = useOccupationOptions();
  const penalties = Form.useWatch<{ kind?: string }[] | undefined>(['release', 'additionalPenalties']);
  return (
    <div className="wide">
      <Form.List name={['release', 'additionalPenalties']}>
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

function ResidencePart({ form }: { form: FormInstance }): ReactElement {
  const { t } = useTranslation();
  return (
    <Group title={t('release.group.residence')}>
      <AddressField form={form} />
    </Group>
  );
}

function EmploymentPart(): ReactElement {
  const { t } = useTranslation();
  const occupations = useOccupationOptions();
  const skills = useSkillOptions();
  const licences = useLicenceOptions();
  return (
    <Group title={t('release.group.employment')} hint={t('release.employmentHint')}>
      <CodeField
        name={['employment', 'education']}
        label={t('release.field.education')}
        section="education"
        codes={EDUCATION}
      />
      <CodeField
        name={['employment', 'training']}
        label={t('release.field.training')}
        section="trainingLevel"
        codes={TRAINING}
      />
      <SearchField
        name={['employment', 'skills']}
        label={t('release.field.skills')}
        options={skills}
        multiple
        className="wide"
      />
      <HeldOccupations options={occupations} />
      <SearchField
        name={['employment', 'occupationsWanted']}
        label={t('release.field.occupationsWanted')}
        options={occupations}
        multiple
        className="wide"
      />
      <DongField name={['employment', 'wageExpected']} label={t('release.field.wageExpected')} />
      <CountField name={['employment', 'commuteKmMax']} label={t('release.field.commuteKmMax')} suffix="km" />
      <YesNoField name={['employment', 'relocate']} label={t('release.field.relocate')} />
      <DateField name={['employment', 'availableFrom']} label={t('release.field.availableFrom')} />
      <SearchField
        name={['employment', 'licences']}
        label={t('release.field.licences')}
        options={licences}
        multiple
      />
    </Group>
  );
}

function HeldOccupations({ options }: { options: ReturnType<typeof useOccupationOptions> }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="wide">
      <Form.List name={['employment', 'occupationsHeld']}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div className="list-row" key={key}>
                <SearchField
                  name={[name, 'code']}
                  label={t('release.field.occupationHeld')}
                  options={options}
                  required
                />
                <Form.Item
                  name={[name, 'years']}
                  label={t('release.field.years')}
                  required
                  rules={[
                    { required: true, message: t('fault.required') },
                    { pattern: /^\s*\d{1,2}([.,]\d)?\s*$/, message: t('fault.not-a-number') },
                  ]}
                >
                  <Input inputMode="decimal" autoComplete="off" maxLength={4} />
                </Form.Item>
                <Button onClick={() => remove(name)}>{t('form.remove')}</Button>
              </div>
            ))}
            <Button onClick={() => add({})}>{t('release.addOccupation')}</Button>
          </>
        )}
      </Form.List>
    </div>
  );
}

function CreditPart(): ReactElement {
  const { t } = useTranslation();
  const wanted = Form.useWatch<boolean | undefined>(['credit', 'wanted']);
  const purpose = Form.useWatch<string | undefined>(['credit', 'purpose']);
  return (
    <Group title={t('release.group.credit')}>
      <YesNoField name={['credit', 'wanted']} label={t('release.field.creditWanted')} className="wide" />
      {wanted && (
        <>
          <RadioField
            name={['credit', 'purpose']}
            label={t('release.field.purpose')}
            section="loanPurpose"
            codes={['production', 'training']}
            required
          />
          <DongField
            name={['credit', 'amount']}
            label={t(purpose === 'training' ? 'release.field.amountMonthly' : 'release.field.amount')}
            required
          />
          <RadioField
            name={['credit', 'householdRepresentative']}
            label={t('release.field.householdRepresentative')}
            section="form"
            codes={['yes', 'no', 'unknown']}
          />
          <RadioField
            name={['credit', 'samePurposeDebt']}
            label={t('release.field.samePurposeDebt')}
            section="form"
            codes={['yes', 'no', 'unknown']}
          />
        </>
      )}
    </Group>
  );
}

/** Never ticked beforehand: silence is no consent (Luật 91/2025/QH15). */
function ConsentPart(): ReactElement {
  const { t } = useTranslation();
  return (
    <Group title={t('release.group.consents')} hint={t('release.consentHint')}>
      <Form.Item name="consents" className="wide">
        <Checkbox.Group
          options={PURPOSES.map((value) => ({
            value,
            label: (
              <>
                <strong>{t(`purpose.${value}`)}</strong>: {t(`consent.means.${value}`)}
              </>
            ),
          }))}
        />
      </Form.Item>
    </Group>
  );
}
