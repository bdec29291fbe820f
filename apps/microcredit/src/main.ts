import { runService } from '#libs/http';
import { microcredit } from './microcredit.module.js';

await runService(microcredit);
