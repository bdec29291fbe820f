import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type SubmitEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { send } from '../api/http.js';
import { to } from '../api/operations.js';
import { formatDate } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { PageHead } from '../parts/page-head.js';
import { Empty, Trouble, Waiting } from '../parts/states.js';
import { useMe } from '../session/session.js';
import { searchQuery, type SearchQuery } from './search-query.js';

interface FoundPerson {
  personId: string;
  fullName: string;
  birthDate: string;
  communeCode: string;
  state: 'open' | 'closed';
}
interface Found {
  items: FoundPerson[];
}

/** One box takes a name, an identity number or a phone number; only after looking may a new file be opened. */
export function PeoplePage(): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const [text, setText] = useState('');
  const [unfit, setUnfit] = useState(false);
  const search = useMutation({
    mutationFn: (query: SearchQuery) => send<Found>(to('POST /api/v1/people/searches'), { body: query }),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const query = searchQuery(text);
    setUnfit(!query);
    if (query) search.mutate(query);
  };
  return (
    <>
      <PageHead
        title={t('people.title')}
        lead={t(me.role === 'registry-officer' ? 'people.leadRegistry' : 'people.lead')}
      />
      <form className="search" onSubmit={submit} role="search">
        <label htmlFor="people-search">{t('people.box')}</label>
        <div className="with-button">
          <Input
            id="people-search"
            size="large"
            autoComplete="off"
            maxLength={100}
            aria-describedby="people-search-hint"
            aria-invalid={unfit}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button size="large" type="primary" htmlType="submit" loading={search.isPending}>
            {t('people.search')}
          </Button>
        </div>
        <p id="people-search-hint" className={unfit ? 'fault' : 'quiet'} role={unfit ? 'alert' : undefined}>
          {t(unfit ? 'people.unfit' : 'people.hint')}
        </p>
      </form>
      {search.isPending && <Waiting rows={3} />}
      {search.isError && <Trouble error={search.error} />}
      {search.data && <Results found={search.data} mayRecord={me.role === 'registry-officer'} />}
    </>
  );
}

function Results({ found: { items }, mayRecord }: { found: Found; mayRecord: boolean }): ReactElement {
  const { t } = useTranslation();
  const go = useNavigate();
  const names = useNames();
  return (
    <section aria-live="polite">
      <h2>{t('people.found', { count: items.length })}</h2>
      {items.length === 0 ? (
        <Empty title={t('people.nobody')} />
      ) : (
        <ul className="rows">
          {items.map((person) => (
            <li key={person.personId} className="row">
              <div className="row__head">
                <div className="row__main">
                  <div className="row__line">
                    <Link className="row__name" to={`/people/${person.personId}`}>
                      {person.fullName}
                    </Link>
                  </div>
                  <p className="row__summary">
                    {t('person.born', { date: formatDate(person.birthDate) })} ·{' '}
                    {names.place(person.communeCode)}
                    {person.state === 'closed' && ` · ${t('person.closed')}`}
                  </p>
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
      {mayRecord && (
        <div className="none-of-these">
          <p>{t(items.length === 0 ? 'people.recordNew' : 'people.noneOfThese')}</p>
          <Button
            type={items.length === 0 ? 'primary' : 'default'}
            size="large"
            onClick={() => void go('/people/new')}
          >
            {t(items.length === 0 ? 'people.openForm' : 'people.noneOpenForm')}
          </Button>
        </div>
      )}
    </section>
  );
}
