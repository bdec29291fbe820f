import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { PageHead } from '../parts/page-head.js';
import { useMe } from '../session/session.js';

/** Finds a journey by the number of its release. */
export function JourneysPage(): ReactElement {
  const { t } = useTranslation();
  const go = useNavigate();
  const me = useMe();
  return (
    <>
      <PageHead title={t('nav.releases')} lead={t('journey.findLead')} />
      <Form
        layout="vertical"
        className="narrow"
        onFinish={({ id }: { id: string }) => void go(`/releases/${id.trim()}`)}
      >
        <Form.Item
          name="id"
          label={t('journey.releaseId')}
          required
          rules={[
            { required: true, message: t('fault.required') },
            { pattern: /^\s*[0-9a-f-]{36}\s*$/i, message: t('fault.invalid-uuid') },
          ]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {t('journey.find')}
        </Button>
      </Form>
      {me.role === 'registry-officer' && (
        <p>
          <Link to="/people">{t('people.searchFirst')}</Link>
        </p>
      )}
    </>
  );
}
