export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f7f7f8, #111113);
  --sheet: light-dark(#ffffff, #1a1a1e);
  --line: light-dark(#dcdce2, #303038);
  --ink: light-dark(#1b1b20, #ececf1);
  --quiet: light-dark(#5d5d68, #a3a3b0);
  --accent: light-dark(#5b3df5, #a996ff);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
header { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; margin-bottom: 1rem; }
header h1 { margin: 0 auto 0 0; }
h1 { font-size: 1.4rem; line-height: 1.25; overflow-wrap: anywhere; }
a { color: var(--accent); }
form { display: flex; gap: 0.5rem; }
input, button { font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--line);
  border-radius: 0.5rem; padding: 0.4rem 0.75rem; min-width: 0; }
button { cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.mails { list-style: none; margin: 0; padding: 0; background: var(--sheet); border: 1px solid var(--line);
  border-radius: 0.75rem; overflow: hidden; }
.mails li + li { border-top: 1px solid var(--line); }
.mails a { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: 0.75rem 1rem; color: inherit;
  text-decoration: none; }
.mails a:hover { background: var(--ground); }
.subject, .excerpt { grid-column: 1 / -1; }
.subject { font-weight: 600; }
.to, .excerpt, time, .facts, .empty { color: var(--quiet); font-size: 0.9rem; }
.to, .excerpt { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
.mails time { grid-column: 2; grid-row: 1; }
.empty { padding: 4rem 1rem; text-align: center; }
iframe { width: 100%; height: 70vh; background: #fff; color-scheme: light; border: 1px solid var(--line);
  border-radius: 0.75rem; }
pre, dl { overflow-wrap: anywhere; white-space: pre-wrap; background: var(--sheet); border: 1px solid var(--line);
  border-radius: 0.75rem; padding: 1rem; }
summary { cursor: pointer; padding: 0.5rem 0; }
dt { font-weight: 600; }
dd { margin: 0 0 0.5rem; color: var(--quiet); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`;
