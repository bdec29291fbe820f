import { Button, Input } from 'antd';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

/** Words to look for in a list without people; they stand in the address as `q`. Never use it for names. */
export function WordSearch({ label }: { label: string }): ReactElement {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const [words, setWords] = useState(search.get('q') ?? '');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const next = new URLSearchParams(search);
    if (words.trim() === '') next.delete('q');
    else next.set('q', words.trim());
    setSearch(next);
  };
  return (
    <form className="word-search" role="search" onSubmit={submit}>
      <Input
        aria-label={label}
        placeholder={label}
        value={words}
        maxLength={100}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button htmlType="submit">{t('list.find')}</Button>
    </form>
  );
}
