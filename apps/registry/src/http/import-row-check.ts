import { Injectable } from '@nestjs/common';
import { validated } from '#libs/http';
import type { PlainDate } from '#libs/kernel';
import { RowCheck } from '../application/import-releases.js';
import type { ReleaseReport } from '../domain/report.js';
import { RecordReleaseDto } from './record-release.dto.js';

/** A line of a list keeps the rules of a body of `POST /releases`, all of them. */
@Injectable()
export class ImportRowCheck extends RowCheck {
  check(body: unknown, today: PlainDate): Promise<ReleaseReport> {
    return validated(RecordReleaseDto, body, today);
  }
}
