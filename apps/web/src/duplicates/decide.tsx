import { Modal, Radio } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { to, type Target } from '../api/operations.js';
import { formatDate } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { Trouble } from '../parts/states.js';
import { DISMISS_REASONS, type Duplicate, type MergeListed, UNDO_REASONS } from './duplicate.js';
import { useDecision } from './use-decision.js';

/** They are one: which file stays. Said before it is done, with what follows. */
export function MergePair({ of: pair, close }: { of: Duplicate; close: () => void }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const decision = useDecision(to('POST /api/v1/duplicates/{id}/merge', { id: pair.id }), close);
  const older = [...pair.people].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))[0];
  const [survivorId, setSurvivorId] = useState(older?.personId);
  return (
    <Modal
      open
      title={t('duplicates.mergeTitle')}
      okText={t('duplicates.mergeNow')}
      cancelText={t('form.cancel')}
      confirmLoading={decision.isPending}
      onOk={() => decision.mutate({ survivorId })}
      onCancel={close}
    >
      <p>{t('duplicates.mergeFollows')}</p>
      <p id="survivor">{t('duplicates.whoStays')}</p>
      <Radio.Group
        className="choices"
        aria-labelledby="survivor"
        value={survivorId}
        onChange={(event) => setSurvivorId(event.target.value as string)}
        options={pair.people.map(({ personId, fullName, birthDate, communeCode }, index) => ({
          value: personId,
          label: `${t('duplicates.file', { number: index + 1 })}: ${fullName}, ${formatDate(birthDate)}, ${names.commune(communeCode)}`,
        }))}
      />
      {decision.error ? <Trouble error={decision.error} /> : null}
    </Modal>
  );
}

/** They are two, or nobody can say: with a reason. */
export function DismissPair({ of: pair, close }: { of: Duplicate; close: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <WithReason
      target={to('POST /api/v1/duplicates/{id}/dismiss', { id: pair.id })}
      reasons={DISMISS_REASONS}
      title={t('duplicates.dismissTitle')}
      follows={t('duplicates.dismissFollows')}
      act={t('duplicates.dismissNow')}
      close={close}
    />
  );
}

/** They are two after all. */
export function UndoMerge({ of: merge, close }: { of: MergeListed; close: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <WithReason
      target={to('POST /api/v1/merges/{id}/undo', { id: merge.id })}
      reasons={UNDO_REASONS}
      title={t('duplicates.undoTitle')}
      follows={t('duplicates.undoFollows')}
      act={t('duplicates.undoNow')}
      close={close}
    />
  );
}

function WithReason({
  target,
  reasons,
  title,
  follows,
  act,
  close,
}: {
  target: Target;
  reasons: readonly string[];
  title: string;
  follows: string;
  act: string;
  close: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const decision = useDecision(target, close);
  const [reason, setReason] = useState<string>();
  return (
    <Modal
      open
      title={title}
      okText={act}
      cancelText={t('form.cancel')}
      confirmLoading={decision.isPending}
      okButtonProps={{ disabled: reason === undefined }}
      onOk={() => decision.mutate({ reason })}
      onCancel={close}
    >
      <p>{follows}</p>
      <p id="reason">{t('duplicates.reason')}</p>
      <Radio.Group
        className="choices"
        aria-labelledby="reason"
        value={reason}
        onChange={(event) => setReason(event.target.value as string)}
        options={reasons.map((value) => ({ value, label: t(`duplicateReason.${value}`) }))}
      />
      {decision.error ? <Trouble error={decision.error} /> : null}
    </Modal>
  );
}
