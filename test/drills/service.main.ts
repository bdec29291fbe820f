import { loadConfig, ServiceConfig } from '#libs/config';
import { Requests, type ServiceDefinition, startService } from '#libs/http';
import { createBus } from '#libs/messaging';
import { dieAsTold, DyingBus, letRequestsDie } from './dying.js';

// node service.main.js <service>: the service as its own main.ts runs it, on a bus that lets it die where the drill says.

const [, , name = ''] = process.argv;
const module = new URL(`../../apps/${name}/src/${name}.module.js`, import.meta.url);
const { [name]: definition } = (await import(module.href)) as Record<string, ServiceDefinition>;
if (!definition) throw new Error(`no service ${name}`);
const bus = new DyingBus(await createBus(loadConfig(ServiceConfig, process.env)));
const { app } = await startService(definition, process.env, { bus });
letRequestsDie(app.get(Requests));
dieAsTold();
