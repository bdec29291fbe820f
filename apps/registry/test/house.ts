import type { RunningService } from '#libs/http';
import { newId } from '#libs/kernel';
import { type Answer, ServiceHouse, standUp, type Told } from '../../../test/service-house.js';
import { registry } from '../src/registry.module.js';

export { faultsOf, type Answer } from '../../../test/service-house.js';

export class House extends ServiceHouse {
  static async open(logLevel = 'silent'): Promise<House> {
    return new House(await standUp(registry, { LOG_LEVEL: logLevel }));
  }

  get app(): RunningService['app'] {
    return this.service.app;
  }

  /** Somebody with a role in some areas, asking over HTTP. */
  async as(role: string, areas: readonly string[], sub?: string): Promise<Caller> {
    return new Caller(this, await this.token(role, areas, sub));
  }

  /** Sends events as their publisher would and waits until they are handled. */
  hears(told: readonly Told[]): Promise<void> {
    return this.tell(told);
  }
}

export class Caller {
  constructor(
    private readonly house: House,
    private readonly token: string,
  ) {}

  get(path: string): Promise<Answer> {
    return this.house.get(this.token, path);
  }

  post(path: string, body: unknown, key = newId()): Promise<Answer> {
    return this.house.post(this.token, path, body, key);
  }

  /** A form with a file and some fields. */
  upload(
    path: string,
    { file, fileName, fields }: { file: Buffer; fileName: string; fields: object },
    key = newId(),
  ): Promise<Answer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
    form.append('file', new Blob([new Uint8Array(file)]), fileName);
    return this.house.post(this.token, path, form, key);
  }

  download(path: string): Promise<Buffer> {
    return this.house.download(this.token, path);
  }

  put(path: string): Promise<Answer> {
    return this.house.call('PUT', this.token, path);
  }

  delete(path: string): Promise<Answer> {
    return this.house.call('DELETE', this.token, path);
  }

  patch(path: string, body: unknown, ifMatch?: string): Promise<Answer> {
    return this.house.patch(this.token, path, body, ifMatch);
  }
}
