import { Form, Radio, Select, type FormItemProps } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '#libs/kernel';
import { useNames, usePlaces, useWorkNames, useWorks } from '../names/names.js';

type FieldProps = Pick<FormItemProps, 'name' | 'label' | 'extra' | 'required' | 'className'>;

/** Typed words find an option without their accents: "tho han" finds "Thợ hàn". */
const found = (typed: string, option?: { label?: string; search?: string }): boolean =>
  (option?.search ?? fold(option?.label ?? '')).includes(fold(typed));

const useRequired = (required: boolean | undefined) => {
  const { t } = useTranslation();
  return required ? [{ required: true, message: t('fault.required') }] : [];
};

/** A few codes of a text section: all of them to be seen, one to be chosen. */
export function RadioField({
  section,
  codes,
  required,
  ...field
}: FieldProps & { section: string; codes: readonly string[] }): ReactElement {
  const names = useNames();
  return (
    <Form.Item {...field} required={required} rules={useRequired(required)}>
      <Radio.Group options={codes.map((value) => ({ value, label: names.code(section, value) }))} />
    </Form.Item>
  );
}

/** Yes or no, never chosen beforehand. */
export function YesNoField({ required, ...field }: FieldProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Form.Item {...field} required={required} rules={useRequired(required)}>
      <Radio.Group
        options={[
          { value: true, label: t('form.yes') },
          { value: false, label: t('form.no') },
        ]}
      />
    </Form.Item>
  );
}

export function CodeField({
  section,
  codes,
  required,
  multiple,
  ...field
}: FieldProps & { section: string; codes: readonly string[]; multiple?: boolean }): ReactElement {
  const names = useNames();
  return (
    <Form.Item {...field} required={required} rules={useRequired(required)}>
      <Select
        allowClear={!required}
        mode={multiple ? 'multiple' : undefined}
        showSearch={{ filterOption: found, optionFilterProp: 'label' }}
        options={codes.map((value) => ({ value, label: names.code(section, value) }))}
      />
    </Form.Item>
  );
}

export interface Option {
  value: string;
  label: string;
  search: string;
}
/** undefined until they have come */
type Options = Option[] | undefined;

/** Occupations of the national list; found also by the titles that a group includes. */
export function useOccupationOptions(): Options {
  const works = useWorks();
  return useMemo(
    () =>
      works &&
      [...works.occupations.values()].map(({ code, name, includes }) => ({
        value: code,
        label: `${name} (${code})`,
        search: fold(`${code} ${name} ${includes}`),
      })),
    [works],
  );
}

export function useSkillOptions(): Options {
  const works = useWorks();
  const names = useWorkNames();
  return useMemo(
    () =>
      works &&
      [...works.skills.values()]
        .map(({ code, vi, en }) => ({
          value: code,
          label: names.skill(code),
          search: fold(`${code} ${vi} ${en}`),
        }))
        .sort((a, b) => a.label.localeCompare(b.label, 'vi')),
    [works, names],
  );
}

export function useLicenceOptions(): Options {
  const works = useWorks();
  const names = useWorkNames();
  return useMemo(
    () =>
      works &&
      [...works.licences.values()].map(({ code, vi, en }) => ({
        value: code,
        label: names.licence(code),
        search: fold(`${code} ${vi} ${en}`),
      })),
    [works, names],
  );
}

/** The communes of one's areas, today's units. */
export function useCommuneOptions(areas: readonly string[]): Options {
  const places = usePlaces();
  return useMemo(() => {
    if (!places) return undefined;
    return [...places.communes.values()]
      .filter(({ code, provinceCode }) => areas.includes(code) || areas.includes(provinceCode))
      .map(({ code, fullName }) => ({ value: code, label: fullName, search: fold(`${code} ${fullName}`) }));
  }, [places, areas]);
}

/** One or many of a long list, found by typing. Words typed before the list has come would find nothing: it takes none so long. */
export function SearchField({
  options,
  required,
  multiple,
  ...field
}: FieldProps & { options: Options; multiple?: boolean }): ReactElement {
  return (
    <Form.Item {...field} required={required} rules={useRequired(required)}>
      <Select
        allowClear
        mode={multiple ? 'multiple' : undefined}
        showSearch={{ filterOption: found }}
        loading={!options}
        disabled={!options}
        options={options ?? []}
        popupMatchSelectWidth={420}
      />
    </Form.Item>
  );
}
