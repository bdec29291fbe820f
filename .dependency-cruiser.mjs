// Who may import whom. Each rule has a probe in tools/architecture/probes that it must refuse.
const at = (path) => `(?:^|/)${path}`;
const spec = '\\.(?:int-|e2e-)?spec\\.ts$';

export default {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The domain is plain TypeScript: its own folder, kernel and reference.',
      severity: 'error',
      from: { path: at('apps/([^/]+)/src/domain/'), pathNot: spec },
      to: { pathNot: [at('apps/$1/src/domain/'), '^libs/(kernel|reference)/'] },
    },
    {
      name: 'persistence-knows-no-edge',
      severity: 'error',
      from: { path: at('apps/([^/]+)/src/persistence/'), pathNot: spec },
      to: {
        path: [
          at('apps/$1/src/(application|http|messaging|jobs)/'),
          '^libs/(?!kernel/|persistence/|reference/)',
        ],
      },
    },
    {
      name: 'application-knows-no-edge',
      severity: 'error',
      from: { path: at('apps/([^/]+)/src/application/'), pathNot: spec },
      to: {
        path: [
          at('apps/$1/src/(http|messaging|jobs)/'),
          '^libs/(?!kernel/|contracts/|messaging/|persistence/|reference/|sheets/)',
          '^node_modules/(amqplib|express|bullmq|@nestjs/microservices)/',
        ],
      },
    },
    {
      name: 'edges-do-not-meet',
      severity: 'error',
      from: { path: at('apps/([^/]+)/src/(http|messaging|jobs)/'), pathNot: spec },
      to: { path: at('apps/$1/src/(http|messaging|jobs)/'), pathNot: at('apps/$1/src/$2/') },
    },
    {
      name: 'edges-know-no-orm',
      severity: 'error',
      from: { path: at('apps/[^/]+/src/(http|messaging|jobs)/'), pathNot: spec },
      to: { path: '^node_modules/(typeorm|pg)/' },
    },
    {
      name: 'apps-stay-apart',
      comment: 'Services meet over events; only all-in-one may see several.',
      severity: 'error',
      from: { path: at('apps/([^/]+)/'), pathNot: '^apps/all-in-one/' },
      to: { path: at('apps/'), pathNot: at('apps/$1/') },
    },
    {
      name: 'libraries-know-no-app',
      severity: 'error',
      from: { path: at('libs/') },
      to: { path: at('apps/') },
    },
    {
      name: 'libraries-by-their-index',
      severity: 'error',
      from: { path: at('(apps|libs|test)/([^/]+)/'), pathNot: spec },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^libs/$2/'] },
    },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: at('libs/kernel/'), pathNot: spec },
      to: { pathNot: [at('libs/kernel/'), '^node_modules/uuid/'] },
    },
    {
      name: 'reference-knows-no-framework',
      severity: 'error',
      from: { path: at('libs/reference/'), pathNot: spec },
      to: { path: '^node_modules/(@nestjs|typeorm|pg|express)/' },
    },
    {
      name: 'one-library-knows-the-broker',
      severity: 'error',
      from: { path: at('(apps|libs)/'), pathNot: '^libs/messaging/' },
      to: { path: '^node_modules/amqplib/' },
    },
    {
      name: 'one-library-knows-the-job-queue',
      severity: 'error',
      from: { path: at('(apps|libs)/'), pathNot: '^libs/jobs/' },
      to: { path: '^node_modules/(bullmq|@nestjs/bullmq)/' },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.mjs', '.js', '.json', '.d.mts', '.d.ts'],
    },
  },
};
