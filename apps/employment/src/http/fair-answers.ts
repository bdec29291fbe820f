import { Injectable } from '@nestjs/common';
import { areaFilter, created, ok, type Principal, type Reply, type RequestKey, Requests } from '#libs/http';
import type { Tx } from '#libs/persistence';
import { FairDesk } from '../application/fair-desk.js';
import { FairView, fairView } from './fair-view.js';

/** Who acts on which fair, and where they may see people. */
interface FairActor {
  readonly id: string;
  readonly areas: ReturnType<typeof areaFilter>;
  readonly actor: Principal;
}

/** What is done to a fair, once a request, is answered with the fair. */
@Injectable()
export class FairAnswers {
  constructor(
    private readonly requests: Requests,
    private readonly desk: FairDesk,
  ) {}

  done(
    id: string,
    user: Principal,
    key: RequestKey,
    work: (tx: Tx, by: FairActor) => Promise<unknown>,
    status: 200 | 201 = 201,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      await work(tx, { id, areas: areaFilter(user), actor: user });
      const view = await this.view(tx, id, user);
      return status === 200 ? ok(view) : created(`/api/v1/job-fairs/${id}`, view);
    });
  }

  /** Throws not-found outside the areas. */
  async view(tx: Tx, id: string, user: Principal): Promise<FairView> {
    return fairView(await this.desk.read.one(tx, id, areaFilter(user)), user.role);
  }
}
