// Compares the compiler with the official ones (npm miniprogram-compiler) on every file of real projects.
// node scripts/deep/oracle.mjs FOLDER COMPILED   (started by scripts/deep.sh; COMPILED is what CompileEach printed)
// Prints counts, then every difference. Exit 1 when the compiler refuses what the official one accepts, passes in
// silence what it refuses, or a style sheet gives other declarations at a width of 320, 375 or 414.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import vm from 'node:vm';

const require = createRequire(path.join(process.env.DEEP_TOOLS ?? process.cwd(), 'package.json'));
const postcss = require('postcss');
const bin = path.join(path.dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', 'linux');
for (const name of ['wcc', 'wcsc']) fs.chmodSync(path.join(bin, name), 0o755);
const ANSWERS = path.join(process.env.DEEP_TOOLS ?? process.cwd(), 'official');
fs.mkdirSync(ANSWERS, { recursive: true });
const WIDTHS = [320, 375, 414];

const [folder, compiledFile] = process.argv.slice(2);
const compiled = fs.readFileSync(compiledFile, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const byFile = new Map(compiled.map((file) => [`${file.root}/${file.file}`, file]));
const roots = [...new Set(compiled.map((file) => file.root))];
const insideOther = (root, file) => roots.some((r) => r !== root && r.startsWith(root + path.sep) && path.join(root, file).startsWith(r + path.sep));

/** What a file refers to, so that the native compiler gets the whole closure. */
function closure(root, file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  let text;
  try { text = fs.readFileSync(path.join(root, file), 'utf8'); } catch { seen.delete(file); return seen; }
  text = file.endsWith('.wxml') ? text.replace(/<!--[\s\S]*?-->/g, '') : text.replace(/\/\*[\s\S]*?\*\//g, '');
  const references = file.endsWith('.wxml')
    ? [...text.matchAll(/<(?:import|include|wxs)\b[^>]*?\bsrc\s*=\s*["']([^"']+)["']/g)].map((m) => m[1])
    : file.endsWith('.wxs') ? [...text.matchAll(/require\(\s*["']([^"']+)["']\s*\)/g)].map((m) => m[1])
    : [...text.matchAll(/@import\s*["']([^"']+)["']/g)].map((m) => m[1]);
  for (let reference of references) {
    if (file.endsWith('.wxml') && !path.extname(reference)) reference += '.wxml';
    if (file.endsWith('.wxss') && !reference.endsWith('.wxss')) reference += '.wxss';
    const target = path.posix.normalize(reference.startsWith('/') ? reference.slice(1) : path.posix.join(path.posix.dirname(file), reference));
    if (!target.startsWith('..')) closure(root, target, seen);
  }
  return seen;
}

/** The answer of the official compiler, kept by the content of all files it was given. */
async function official(root, file) {
  const style = file.endsWith('.wxss');
  const files = [...closure(root, file)].filter((f) => fs.existsSync(path.join(root, f)));
  const hash = createHash('sha256').update(file);
  for (const f of files) hash.update(`\0${f}\0`).update(fs.readFileSync(path.join(root, f)));
  const kept = path.join(ANSWERS, hash.digest('hex') + '.json');
  if (fs.existsSync(kept)) return JSON.parse(fs.readFileSync(kept, 'utf8'));
  const answer = await new Promise((resolve) => execFile(path.join(bin, style ? 'wcsc' : 'wcc'), [style ? '-js' : '-d', ...files.map((f) => './' + f)],
    { cwd: root, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number' && !error.signal) throw error;
      resolve({ ok: !error, message: (stderr || error?.message || '').trim().split('\n')[0], output: style ? stdout : '' });
    }));
  fs.writeFileSync(kept, JSON.stringify(answer));
  return answer;
}

/** File and line that a message of the official compiler names, else the compiled file itself. */
function blamed(file, message) {
  const at = /^\.?\/?([^:]+\.(?:wxml|wxs|wxss))(?::(\d+))?/.exec(message);
  return at ? { file: path.posix.normalize(at[1]), line: Number(at[2] ?? 0) } : { file, line: 0 };
}

/** CSS text of wcsc's output, run with its own code in a window of that width. */
function runStyle(code, width) {
  let css = '';
  const window = { screen: { width, height: 800 }, devicePixelRatio: 2, __styleSheetManager2__: { addItem() {}, setCss(_, text) { css = text; } } };
  const context = vm.createContext({ window, navigator: { userAgent: 'Android' }, console: { warn() {}, error() {} } });
  // the text between the marker and the sheet is a printf mark in this version of wcsc
  const made = vm.runInContext(`${code.replace('\n%s\n', '\n')}`, context);
  if (typeof made === 'function') made('');
  return css;
}

const px = (value, width) => {
  if (value === 0) return 0;
  const whole = Math.floor((value / 750) * width + 1e-4);
  return whole === 0 ? 1 : whole;
};
const ourStyle = (tokens, width) => tokens.map((t) => typeof t === 'string' ? t : t === null ? '' : Array.isArray(t) ? ':host' : px(t, width) + 'px').join('');

// What differs by design; everything else is a difference.
const BY_DESIGN = {
  root: ':root is kept, as the view understands it (WXSS-SYN-01, WXSS-SYN-04); the 2019 compiler cuts it out and leaves a list with a hole, which views drop, or a selector of another meaning',
  host: ':host and :host(.a) alone are kept (WXSS-COMP-03); the 2019 compiler drops the rule',
  noName: 'a rule with a dot and no class name is left out with WXSS_DEAD_SELECTOR; the 2019 compiler passes it on and views drop it',
  deep: '/deep/ matches nothing and is warned about (WXSS_DEAD_SELECTOR); the 2019 compiler writes wx-eep, which matches nothing either',
  url: 'a local url() stays readable and is reported (WXSS-URL-01); the 2019 compiler appends a text that breaks it',
  safeArea: 'env() and constant() of the safe area read variables of the simulated device (view-layer.md, env)',
};

/** The selector as both sides must have it, or null when the rule exists on one side alone by design. */
function comparable(selector, mine, problems, note) {
  const dead = problems.some((p) => p.code === 'WXSS_DEAD_SELECTOR');
  if (mine && /^:host(\([^()]*\))?$/.test(selector)) { note('host'); return null; }
  if (!mine && dead && /\.(?=[\s.,:>+~]|$)/.test(selector)) { note('noName'); return null; }
  if (!mine && dead && /\bwx-eep\b/.test(selector)) { note('deep'); return selector.replace(/\bwx-eep\b/g, 'wx-deep'); }
  if (mine && /:root\b/.test(selector)) { note('root'); selector = selector.replace(/:root\b/g, ''); }
  return selector.split(',').map((s) => s.trim()).filter((s) => s !== '').join(',');
}

/** Declarations as `at-rules | selector { property: value }` lines. */
function declarations(css, mine, problems, note) {
  const lines = [];
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    const selector = comparable(rule.selector, mine, problems, note);
    if (selector === null) rule.remove(); else rule.selector = selector;
  });
  sheet.walkDecls((declaration) => {
    const where = [];
    for (let at = declaration.parent; at && at.type !== 'root'; at = at.parent) {
      where.unshift(at.type === 'atrule' ? `@${at.name} ${variables(at.params)}` : at.selector);
    }
    if (!mine && /-do-not-use-local-path/.test(declaration.value)) note('url');
    if (!mine && SAFE_AREA.test(declaration.value)) note('safeArea');
    const value = variables(declaration.value)
      .replace(/(url\([^)]*?)-do-not-use-local-path[^)"']*?(["']?\))/g, '$1$2')
      .replace(/url\(\s*(["']?)(.*?)\1\s*\)/g, 'url($2)');
    lines.push(squeeze(`${where.join(' | ')} { ${declaration.prop}: ${value}${declaration.important ? ' !important' : ''} }`));
  });
  return lines;
}
const SAFE_AREA = /(?:env|constant)\((safe-area-inset-\w+)\)/;
const variables = (text) => text.replace(new RegExp(SAFE_AREA, 'g'), 'var(--$1)');
const squeeze = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*([{}:;,>+~()|])\s*/g, '$1').replace(/\s+/g, ' ').trim();

const counts = {};
const count = (name) => { counts[name] = (counts[name] ?? 0) + 1; };
const differences = [];
const files = compiled.filter((file) => !insideOther(file.root, file.file));
const queue = files[Symbol.iterator]();
await Promise.all(Array.from({ length: 2 * os.availableParallelism() }, async () => {
  for (const file of queue) file.theirs = await official(file.root, file.file);
}));
for (const file of files) {
  const kind = path.extname(file.file).slice(1);
  const name = path.relative(folder, path.join(file.root, file.file));
  const theirs = file.theirs;
  const own = file.problems.filter((p) => p.severity === 'error');
  const blame = blamed(file.file, theirs.message);
  const warned = [file, byFile.get(`${file.root}/${blame.file}`)].flatMap((f) => f?.problems ?? []).filter((p) => p.severity !== 'info' && p.file === blame.file);
  count(`${kind} files`);
  if (theirs.ok && own.length) {
    count(`${kind} refused by us alone`);
    differences.push(`REFUSED ${name}:${own[0].line} ${own[0].code} ${own[0].message}`);
  } else if (theirs.ok) {
    count(`${kind} accepted by both`);
  } else if (warned.length) {
    count(`${kind} refused or warned about by both`);
    const nearest = warned.find((p) => p.line === blame.line) ?? warned[0];
    if (nearest.line === blame.line) count(`${kind} refused or warned about by both, on the same line`);
    differences.push(`same ${name}: official: ${theirs.message.slice(0, 160)} | ours: ${nearest.severity} ${nearest.code} line ${nearest.line}`);
  } else {
    count(`${kind} refused by the official alone`);
    differences.push(`SILENT ${name}: official: ${theirs.message.slice(0, 200)}`);
  }
  if (kind !== 'wxss' || !theirs.ok) continue;
  for (const width of WIDTHS) {
    let a, b;
    try {
      const note = (name) => { if (width === WIDTHS[0]) count(`by design: ${BY_DESIGN[name]}`); };
      a = declarations(runStyle(theirs.output, width), false, file.problems, note);
      b = declarations(ourStyle(file.tokens, width), true, file.problems, note);
    } catch (error) {
      count('wxss not compared');
      differences.push(`COMPARE ${name}: ${String(error.message).slice(0, 160)}`);
      break;
    }
    count(`wxss compared at ${width}`);
    const at = a.findIndex((line, i) => line !== b[i]);
    if (at >= 0 || a.length !== b.length) {
      count(`wxss different at ${width}`);
      if (width === WIDTHS[0]) differences.push(`STYLE ${name}: ${a.length} and ${b.length} declarations\n    official: ${a[at] ?? '-'}\n    ours:     ${b[at < 0 ? a.length : at] ?? '-'}`);
    }
  }
}
for (const name of Object.keys(counts).sort()) console.log(`${name}: ${counts[name]}`);
console.log('');
differences.forEach((line) => console.log(line));
process.exit(differences.some((line) => /^(REFUSED|SILENT|STYLE|COMPARE)/.test(line)) ? 1 : 0);
