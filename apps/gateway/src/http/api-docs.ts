import express, { type Request, type Response, Router } from 'express';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const require = createRequire(import.meta.url);

/** Everything from here; styles and icons of the page are written into it by its own script. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PAGE = `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>Chung Tay · API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="page"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/open.js"></script></body>
</html>
`;

/** A signed-in person tries with the session; a program pastes its token. */
const SCRIPT = `window.SwaggerUIBundle({
  url: '/api/openapi.json', dom_id: '#page', deepLinking: true, tryItOutEnabled: true, docExpansion: 'none',
  requestInterceptor: (request) => {
    request.headers['X-Requested-With'] = 'chung-tay';
    return request;
  },
});
`;

/** The page to try the interface; its parts come from the npm package, nothing from another site. */
export function apiDocs(): Router {
  const assets = dirname(require.resolve('swagger-ui-dist/package.json'));
  const router = Router();
  router.use((_request: Request, response: Response, next) => {
    response.setHeader('Content-Security-Policy', POLICY);
    next();
  });
  router.get('/', (_request, response) => response.type('html').send(PAGE));
  router.get('/open.js', (_request, response) => response.type('js').send(SCRIPT));
  const named = express.static(assets, { index: false, fallthrough: true, maxAge: '1d' });
  router.get(['/swagger-ui.css', '/swagger-ui-bundle.js', '/favicon-32x32.png'], named);
  return router;
}
