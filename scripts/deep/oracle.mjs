// Compares the compiler with the official ones (npm miniprogram-compiler) on every file of real projects.
// node scripts/deep/oracle.mjs PROJECT_DIR…   (started by ./check --deep; COMPILE_EACH is the command of CompileEach)
// Prints counts, then every difference. Exit 1 when the compiler refuses what the official one accepts, passes in
// silence what it refuses, or a style sheet gives other declarations at a width of 320, 375 or 414.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import vm from 'node:vm';

const require = createRequire(path.join(process.env.DEEP_TOOLS ?? process.cwd(), 'package.json'));
const postcss = require('postcss');
const bin = path.join(path.dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', 'linux');
for (const name of ['wcc', 'wcsc']) fs.chmodSync(path.join(bin, name), 0o755);
const WIDTHS = [320, 375, 414];

/** Folders that hold an app.json; one below another counts as its own. */
function appRoots(folder, found = []) {
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  if (entries.some((e) => e.isFile() && e.name === 'app.json')) found.push(folder);
  for (const e of entries) {
    if (e.isDirectory() && e.name !== 'node_modules' && !e.name.startsWith('.')) appRoots(path.join(folder, e.name), found);
  }
  return found;
}

const roots = process.argv.slice(2).flatMap((folder) => appRoots(path.resolve(folder)));
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

/** The official compiler stops at a byte order mark of a WXS file; editors write it and it harms nothing. */
function startsWithBom(root, message) {
  const at = /^\.?\/?(.+\.wxs):1:1:Unexpected token/.exec(message);
  return at !== null && fs.readFileSync(path.join(root, at[1])).subarray(0, 3).toString('hex') === 'efbbbf';
}

function official(root, file) {
  const style = file.endsWith('.wxss');
  const files = [...closure(root, file)].filter((f) => fs.existsSync(path.join(root, f)));
  const run = spawnSync(path.join(bin, style ? 'wcsc' : 'wcc'), style ? ['-js', ...files.map((f) => './' + f)] : ['-d', ...files.map((f) => './' + f)],
    { cwd: root, maxBuffer: 1 << 28, encoding: 'utf8' });
  return { ok: run.status === 0, message: (run.stderr || run.error?.message || `status ${run.status}`).trim().split('\n')[0], output: run.stdout };
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

// Differences by design: local urls stay readable, safe areas are variables, `:root` (which the 2019 compiler cuts out of
// a list) is kept, and so is `:host` alone; see below.
/** Rules as `at-rules | selector { property: value }` lines, without what is known to differ by design. */
function declarations(css) {
  const lines = [];
  postcss.parse(css).walkDecls((declaration) => {
    if (/^:host(\([^()]*\))?$/.test(declaration.parent.selector ?? '')) return; // the 2019 compiler drops these (WXSS-COMP-03)
    const where = [];
    for (let at = declaration.parent; at && at.type !== 'root'; at = at.parent) {
      where.unshift(at.type === 'atrule' ? `@${at.name} ${variables(at.params)}` : withoutRoot(at.selector));
    }
    const value = variables(declaration.value)
      .replace(/(url\([^)]*?)-do-not-use-local-path[^)"']*?(["']?\))/g, '$1$2')
      .replace(/url\(\s*(["']?)(.*?)\1\s*\)/g, 'url($2)');
    lines.push(squeeze(`${where.join(' | ')} { ${declaration.prop}: ${value}${declaration.important ? ' !important' : ''} }`));
  });
  return lines;
}
const withoutRoot = (list) => list.split(',').map((s) => s.trim()).filter((s) => s !== '' && s !== ':root').join(',');
const variables = (text) => text.replace(/(?:env|constant)\((safe-area-inset-\w+)\)/g, 'var(--$1)');
const squeeze = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*([{}:;,>+~()|])\s*/g, '$1').replace(/\s+/g, ' ').trim();

async function ours() {
  const [command, ...args] = process.env.COMPILE_EACH.split(' ');
  const child = spawn(command, [...args, ...roots], { stdio: ['ignore', 'pipe', 'inherit'] });
  const files = [];
  for await (const line of readline.createInterface({ input: child.stdout })) files.push(JSON.parse(line));
  return files;
}

const counts = {};
const count = (name) => { counts[name] = (counts[name] ?? 0) + 1; };
const differences = [];
for (const file of await ours()) {
  if (insideOther(file.root, file.file)) continue;
  const kind = path.extname(file.file).slice(1);
  const name = `${path.relative(process.cwd(), file.root)}/${file.file}`;
  const theirs = official(file.root, file.file);
  const own = file.problems.filter((p) => p.severity === 'error');
  const warned = file.problems.filter((p) => p.severity !== 'info');
  count(`${kind} files`);
  if (theirs.ok && own.length) {
    count(`${kind} refused by us alone`);
    differences.push(`REFUSED ${name}:${own[0].line} ${own[0].code} ${own[0].message}`);
  } else if (theirs.ok) {
    count(`${kind} accepted by both`);
  } else if (warned.length) {
    count(`${kind} refused or warned about by both`);
    differences.push(`same ${name}: official: ${theirs.message.slice(0, 160)} | ours: ${warned[0].severity} ${warned[0].code} line ${warned[0].line}`);
  } else if (startsWithBom(file.root, theirs.message)) {
    count(`${kind} refused by the official alone for a byte order mark`);
  } else {
    count(`${kind} refused by the official alone`);
    differences.push(`SILENT ${name}: official: ${theirs.message.slice(0, 200)}`);
  }
  if (kind !== 'wxss' || !theirs.ok) continue;
  for (const width of WIDTHS) {
    let a, b;
    try {
      a = declarations(runStyle(theirs.output, width));
      b = declarations(ourStyle(file.tokens, width));
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
