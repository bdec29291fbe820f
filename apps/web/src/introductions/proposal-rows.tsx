import { Button, Checkbox, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatNumber } from '../format/numbers.js';
import { useNames } from '../names/names.js';
import { Trouble } from '../parts/states.js';
import { useHappenedOn } from './happened-on.js';
import { Introduce } from './introduce.js';
import { pairOf, type Proposal } from './proposals.js';
import { type Made, useIntroduceMany } from './use-introduce-many.js';

/** The proposals, to be introduced one by one or those that are ticked. */
export function ProposalRows({ items }: { items: readonly Proposal[] }): ReactElement {
  const { t } = useTranslation();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const happened = useHappenedOn();
  const { made, running, run } = useIntroduceMany();
  const isMade = (one: Proposal): boolean => 'id' in (made.get(pairOf(one)) ?? {});
  const open = items.filter((one) => !isMade(one));
  const chosen = open.filter((one) => ticked.has(pairOf(one)));
  const tick = (some: readonly Proposal[], on: boolean): void =>
    setTicked((before) => {
      const next = new Set(before);
      for (const one of some)
        if (on) next.add(pairOf(one));
        else next.delete(pairOf(one));
      return next;
    });
  return (
    <>
      <div className="acts spaced">
        <Checkbox
          checked={open.length > 0 && chosen.length === open.length}
          indeterminate={chosen.length > 0 && chosen.length < open.length}
          disabled={running}
          onChange={(event) => tick(open, event.target.checked)}
        >
          {t('proposals.all')}
        </Checkbox>
        <Button
          type="primary"
          disabled={chosen.length === 0}
          loading={running}
          onClick={() => setAsking(true)}
        >
          {t('proposals.introduce', { count: chosen.length })}
        </Button>
        <span role="status" className="quiet">
          {made.size > 0 && t('proposals.introduced', { count: items.length - open.length })}
        </span>
      </div>
      <Modal
        open={asking}
        title={t('proposals.introduce', { count: chosen.length })}
        okText={t('introduce.button')}
        cancelText={t('form.cancel')}
        onCancel={() => setAsking(false)}
        okButtonProps={{ disabled: !happened.body }}
        onOk={() => {
          setAsking(false);
          if (happened.body) void run(chosen, happened.body);
        }}
      >
        <p>{t('proposals.introduceFollows')}</p>
        {happened.field(null)}
      </Modal>
      <ul className="rows">
        {items.map((one) => (
          <ProposalRow
            key={pairOf(one)}
            one={one}
            made={made.get(pairOf(one))}
            ticked={ticked.has(pairOf(one))}
            locked={running}
            tick={(on) => tick([one], on)}
          />
        ))}
      </ul>
    </>
  );
}

function ProposalRow({
  one,
  made,
  ticked,
  locked,
  tick,
}: {
  one: Proposal;
  made: Made | undefined;
  ticked: boolean;
  locked: boolean;
  tick: (on: boolean) => void;
}): ReactElement {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const { personId, vacancyId, choices, score, vacancy } = one;
  const name = one.fullName ?? t('person.noName');
  const id = made && 'id' in made ? made.id : undefined;
  return (
    <li className="row">
      <div className="row__head">
        <Checkbox
          checked={ticked && id === undefined}
          disabled={locked || id !== undefined}
          aria-label={t('proposals.tick', { name, title: vacancy.title })}
          onChange={(event) => tick(event.target.checked)}
        />
        <div className="row__main">
          <div className="row__line">
            <Link className="row__name" to={`/people/${personId}/vacancies`}>
              {name}
            </Link>
            <span>
              → <Link to={`/vacancies/${vacancyId}`}>{vacancy.title}</Link>, {vacancy.employer}
            </span>
          </div>
          <p className="row__summary">
            {names.place(vacancy.communeCode)} ·{' '}
            {t('proposals.score', { score: formatNumber(score, i18n.language) })} ·{' '}
            {t('proposals.choices', { count: choices })}
          </p>
          {made && 'error' in made ? <Trouble error={made.error} /> : null}
        </div>
        <div className="row__aside">
          {id === undefined ? (
            <Introduce row={{ ...one, outcome: 'suitable' }} vacancyId={vacancyId} />
          ) : (
            <Link to={`/introductions?id=${id}`}>{t('introduce.follow')}</Link>
          )}
        </div>
      </div>
    </li>
  );
}
