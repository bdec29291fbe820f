import { runService } from '#libs/http';
import { employment } from './employment.module.js';

await runService(employment);
