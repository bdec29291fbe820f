import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { STYLE } from './style.js';

export type SignInFault = 'wrong' | 'too-many';

const FAULTS: Record<SignInFault, string> = {
  wrong: 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra phím Caps Lock và thử lại.',
  'too-many': 'Đã thử quá nhiều lần. Hãy đợi một phút rồi thử lại.',
};

/** The form; after a fault the focus is on the field to correct and the message is read out. */
export function signInPage({
  action,
  username,
  fault,
}: {
  action: string;
  username: string;
  fault?: SignInFault | undefined;
}): string {
  const alert = fault ? `<p class="fault" id="fault" role="alert">${FAULTS[fault]}</p>` : '';
  const described = fault ? ' aria-describedby="fault" aria-invalid="true"' : '';
  const focus = (here: boolean): string => (here ? ' autofocus' : '');
  return layout(
    'Đăng nhập',
    `<h1>Đăng nhập</h1>${alert}
<form method="post" action="${escape(action)}">
<label for="username">Tên đăng nhập</label>
<input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="64" value="${escape(username)}"${described}${focus(!fault)}>
<label for="password">Mật khẩu</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="256"${described}${focus(!!fault)}>
<button type="submit">Đăng nhập</button>
</form>
<p class="hint">Quên mật khẩu? Hãy hỏi người quản trị của đơn vị.</p>`,
  );
}

/** The provider's own form, with a button: leaving is a decision, so a link elsewhere cannot make it. */
export function logoutPage(form: string): string {
  return layout(
    'Đăng xuất',
    `<h1>Đăng xuất khỏi Chung Tay?</h1>${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>Đăng xuất</button>
<p class="hint"><a href="/">Ở lại</a></p>`,
  );
}

export function messagePage({ title, code }: { title: string; code?: string }): string {
  const detail = code ? `<p class="hint">Mã: <code>${escape(code)}</code></p>` : '';
  return layout(title, `<h1>${escape(title)}</h1><p><a href="/">Về trang đầu</a></p>${detail}`);
}

export function writePage(response: ServerResponse, status: number, html: string, formTarget?: string): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(pageHeaders(formTarget))) response.setHeader(name, value);
  response.end(html);
}

/** For the pages the provider asks for itself. */
export function sendPage(ctx: KoaContextWithOIDC, html: string): void {
  const target = ctx.oidc.session?.state?.['postLogoutRedirectUri'];
  ctx.set(pageHeaders(typeof target === 'string' ? new URL(target).origin : undefined));
  ctx.body = html;
}

/** No script, nothing from elsewhere; a form may lead here and back to the client that waits. */
function pageHeaders(formTarget = ''): Record<string, string> {
  const style = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; style-src ${style}; form-action 'self' ${formTarget}; frame-ancestors 'none'; base-uri 'none'`,
    'X-Content-Type-Options': 'nosniff',
    // with `no-referrer` a browser sends `Origin: null` with the form, which is refused as foreign
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}

function layout(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)} – Chung Tay</title><style>${STYLE}</style></head>
<body><main><p class="brand">Chung Tay</p>${body}</main></body>
</html>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
