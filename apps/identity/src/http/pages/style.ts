/** Style of the few pages here, inlined under its hash. Contrast of text and buttons is 4.5:1 or more (WCAG 2.2 AA). */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1c2a27;--paper:#f4f6f5;--card:#fff;--accent:#0b6b57;--line:#6f7f7a;--fault:#a3201c}
@media (prefers-color-scheme:dark){:root{--ink:#e8efed;--paper:#101816;--card:#18231f;--accent:#3fc1a3;--line:#8ea19b;--fault:#ff9d96}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--paper);color:var(--ink);font:1rem/1.5 "Be Vietnam Pro",system-ui,"Segoe UI",Roboto,sans-serif}
main{width:min(24rem,100% - 2rem);margin:2rem 0;padding:2rem;background:var(--card);border-radius:.75rem;box-shadow:0 1px 3px #0003}
.brand{margin:0;color:var(--accent);font-weight:700}
h1{margin:.25rem 0 1.25rem;font-size:1.5rem;line-height:1.25}
label{display:block;margin:1rem 0 .25rem;font-weight:600}
input:not([type=hidden]){width:100%;padding:.65rem .75rem;border:1px solid var(--line);border-radius:.4rem;background:transparent;color:inherit;font:inherit}
button{width:100%;min-height:2.75rem;margin-top:1.5rem;border:0;border-radius:.4rem;background:var(--accent);color:var(--card);font:inherit;font-weight:600;cursor:pointer}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.fault{margin:0;padding:.65rem .75rem;border-left:4px solid var(--fault);color:var(--fault)}
.hint{margin:1rem 0 0;font-size:.9rem}
`.trim();
