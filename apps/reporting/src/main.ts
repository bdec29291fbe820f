import { runService } from '#libs/http';
import { reporting } from './reporting.module.js';

await runService(reporting);
