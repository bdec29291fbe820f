import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { fold } from '#libs/kernel';
import { ask } from '../api/http.js';
import { formatNumber } from '../format/numbers.js';
import { useNames } from '../names/names.js';
import { SearchField, useCommuneOptions } from '../parts/choices.js';
import { PageHead } from '../parts/page-head.js';
import { Empty, Shown } from '../parts/states.js';
import { useMe } from '../session/session.js';
import { Comparison } from './comparison.js';
import { ProposalRows } from './proposal-rows.js';
import { type Asked, askedIn, LIMITS, type Proposals } from './proposals.js';

/** Whom to introduce where, over all open vacancies at once: who has the fewest choices comes first. */
export function ProposalsPage(): ReactElement {
  const { t, i18n } = useTranslation();
  const [search] = useSearchParams();
  const asked = askedIn(search, useMe().areas);
  const { area, floor, ceiling } = asked;
  const query = new URLSearchParams({ area, floor: String(floor), ceiling: String(ceiling) }).toString();
  const proposals = useQuery({
    queryKey: ['introduction-proposals', query],
    queryFn: () => ask<Proposals>(`/api/v1/introduction-proposals?${query}`),
    ...{ staleTime: Infinity, gcTime: 0 }, // a list that somebody is working through stays as it is
  });
  return (
    <>
      <PageHead title={t('proposals.title')} lead={t('proposals.lead')} />
      <AskFor
        key={query}
        asked={asked}
        again={() => void proposals.refetch()}
        pending={proposals.isFetching}
      />
      <Shown of={proposals}>
        {({ items, people, employers, gap, shares, topOfEachList }) =>
          items.length === 0 ? (
            <Empty title={t('proposals.empty')} />
          ) : (
            <>
              <p className="quiet">
                {t('proposals.made', { count: items.length, people, employers })}{' '}
                {gap === 0
                  ? t('proposals.best')
                  : t('proposals.gap', { gap: formatNumber(100 * gap, i18n.language, 2) })}
              </p>
              <Comparison ours={shares} plain={topOfEachList} floor={floor} ceiling={ceiling} />
              <ProposalRows key={proposals.dataUpdatedAt} items={items} />
            </>
          )
        }
      </Shown>
    </>
  );
}

/** Where, how many a person at least, how many an employer at most; in the address, so that it can be passed on. */
function AskFor({
  asked,
  again,
  pending,
}: {
  asked: Asked;
  again: () => void;
  pending: boolean;
}): ReactElement {
  const { t } = useTranslation();
  const [, setSearch] = useSearchParams();
  const options = useAreaOptions();
  const typed = { ...asked, floor: String(asked.floor), ceiling: String(asked.ceiling) };
  const between = (most: number) => ({
    validator: (_rule: unknown, value: string) =>
      /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= most
        ? Promise.resolve()
        : Promise.reject(new Error(t('proposals.between', { most }))),
  });
  const calculate = (form: typeof typed): void => {
    if (form.area === asked.area && form.floor === typed.floor && form.ceiling === typed.ceiling) again();
    else setSearch(form, { replace: true });
  };
  return (
    <Form
      className="search spaced"
      layout="vertical"
      name="proposals"
      initialValues={typed}
      onFinish={calculate}
    >
      <div className="grid">
        <SearchField name="area" label={t('proposals.area')} options={options} required />
        <Form.Item name="floor" label={t('proposals.floor')} required rules={[between(LIMITS.floor.most)]}>
          <Input inputMode="numeric" autoComplete="off" maxLength={3} />
        </Form.Item>
        <Form.Item
          name="ceiling"
          label={t('proposals.ceiling')}
          required
          rules={[between(LIMITS.ceiling.most)]}
        >
          <Input inputMode="numeric" autoComplete="off" maxLength={3} />
        </Form.Item>
      </div>
      <Button type="primary" htmlType="submit" loading={pending}>
        {t('proposals.calculate')}
      </Button>
    </Form>
  );
}

/** One's areas as they are, then the communes in them. */
function useAreaOptions() {
  const { areas } = useMe();
  const names = useNames();
  const communes = useCommuneOptions(areas);
  return useMemo(() => {
    const provinces = areas
      .filter((code) => code.length === 2)
      .map((value) => ({ value, label: names.province(value), search: fold(names.province(value)) }));
    return communes && [...provinces, ...communes];
  }, [areas, communes, names]);
}
