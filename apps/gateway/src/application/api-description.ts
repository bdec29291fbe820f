import { DomainError } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { access } from 'node:fs/promises';
import { GatewayConfig } from '../config.js';
import { mergeDocuments, type ApiDocument } from '../domain/merge-documents.js';
import { SERVICES } from '../domain/path-table.js';
import { Upstreams } from './upstreams.js';

const NOBODY = { authorization: '', 'accept-language': 'vi', traceparent: '' };

/** What the whole house can be asked, put together from what each service says of itself. */
@Injectable()
export class ApiDescription {
  constructor(
    private readonly config: GatewayConfig,
    private readonly upstreams: Upstreams,
  ) {}

  /** Throws unavailable `not-ready` until every service is ready and the house is furnished. */
  async document(own: ApiDocument): Promise<ApiDocument> {
    if (!(await this.isComplete())) throw new DomainError('unavailable', 'not-ready');
    const documents = await Promise.all(
      SERVICES.map(async (service) => {
        const document = await this.upstreams.json<ApiDocument>(service, '/internal/openapi.json', NOBODY);
        return [service, document] as const;
      }),
    );
    return mergeDocuments([...documents, ['gateway', own]], this.config.PUBLIC_URL);
  }

  private async isComplete(): Promise<boolean> {
    const { READY_FILE: file } = this.config;
    const furnished =
      file === undefined
        ? true
        : await access(file).then(
            () => true,
            () => false,
          );
    return furnished && Object.values(await this.ready()).every(Boolean);
  }

  /** Each service behind the door and whether it is ready. */
  async ready(): Promise<Record<string, boolean>> {
    const names = [...SERVICES, 'identity'] as const;
    const answers = await Promise.all(names.map((name) => this.upstreams.answers(name, '/health/ready')));
    return Object.fromEntries(names.map((name, index) => [name, answers[index] ?? false]));
  }
}
