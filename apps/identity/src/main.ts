import { runService } from '#libs/http';
import { identity } from './identity.module.js';

await runService(identity);
