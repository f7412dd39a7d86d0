// The official tools as peers of the benchmark: their native compilers called as their npm wrapper calls them, and the
// offline compile of npm miniprogram-ci. Packages: scripts/deep/package.json, in the folder DEEP_TOOLS.
// node scripts/deep/peers.mjs ci ROOT ROUNDS        compiles ROOT with miniprogram-ci, each time with empty caches, and
// prints the times as JSON
// node scripts/deep/peers.mjs ci-kept ROOT ROUNDS   the same, with the caches that it keeps
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(path.join(process.env.DEEP_TOOLS ?? process.cwd(), 'package.json'));

/** What this process's ended children have used so far, in milliseconds of processor time. */
export function childrenCpu() {
  const fields = fs.readFileSync('/proc/self/stat', 'utf8').replace(/^.*\) /, '').split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

/** The nearest folders that hold an app.json. */
export function appRoots(folder) {
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  if (entries.some((entry) => entry.isFile() && entry.name === 'app.json')) return [folder];
  return entries.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
    .flatMap((entry) => appRoots(path.join(folder, entry.name)));
}

function json(file) {
  try { return JSON.parse(fs.readFileSync(file, 'utf8')); } catch { return undefined; }
}

/** `**` + extension below the root without node_modules, as the wrapper's glob gives them. */
export function filesOf(root, extension, below = '') {
  return fs.readdirSync(path.join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const file = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return file === 'node_modules' ? [] : filesOf(root, extension, file);
    return entry.isFile() && file.endsWith(extension) ? [file] : [];
  }).sort();
}

function call(root, tool, args) {
  const bin = path.join(path.dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', 'linux', tool);
  const cpu = childrenCpu();
  const start = performance.now();
  const run = spawnSync(bin, args, { cwd: root, maxBuffer: 1 << 30 });
  return { ok: run.status === 0, ms: performance.now() - start, cpu: childrenCpu() - cpu, error: String(run.stderr).trim() || run.error?.message || `${tool} ended with ${run.status ?? run.signal}` };
}

function wcc(root, wxml, wxs) {
  const users = wxml.map((file) => [file, json(path.join(root, file.replace(/wxml$/, 'json')))?.usingComponents]).filter(([, using]) => using);
  const components = [users.length, ...users.flatMap(([file, using]) => [file, Object.keys(using).length, ...Object.keys(using)])];
  return call(root, 'wcc', ['-d', '-cc', components.join(' '), ...wxml, ...wxs, '-gn', '$gwx']);
}

/** Unlike the wrapper it writes `./` before the names, without which `@import "/…"` finds nothing. */
function wcsc(root, wxss) {
  const own = wxss.filter((file) => json(path.join(root, file.replace(/wxss$/, 'json'))));
  const others = wxss.filter((file) => !own.includes(file));
  return call(root, 'wcsc', ['-db', '-pc', String(own.length), ...[...own.reverse(), ...others].map((file) => `./${file}`)]);
}

/** Calls a tool until it accepts the files, leaving out the one that it names each time: `{files, refused}`. */
function accepted(files, run) {
  let left = [...files];
  const refused = [];
  for (;;) {
    const result = run(left);
    if (result.ok || left.length === 0) return { files: left, refused };
    const reason = result.error.split('\n')[0].slice(0, 160);
    const from = /from `(?:\.\/)?([^`]+)`/.exec(result.error)?.[1]; // the file that imports what is missing
    const named = left.find((file) => file === from) ?? left.filter((file) => result.error.includes(file)).sort((a, b) => b.length - a.length)[0];
    const culprit = named ?? left.find((file) => !run([file]).ok);
    if (culprit === undefined) return { files: [], refused: [...refused, { file: `all ${left.length}`, reason }] };
    refused.push({ file: culprit, reason });
    left = left.filter((file) => file !== culprit);
  }
}

/** The files of an app that the native compilers take in one call each, and those that they refuse. */
export function nativeInput(root) {
  const allWxs = filesOf(root, '.wxs');
  const wxs = accepted(allWxs, (files) => wcc(root, [], files));
  const wxml = accepted(filesOf(root, '.wxml'), (files) => wcc(root, files, wxs.files));
  const wxss = accepted(filesOf(root, '.wxss'), (files) => wcsc(root, files));
  return { wxml: wxml.files, wxs: wxs.files, wxss: wxss.files, refused: [...wxs.refused, ...wxml.refused, ...wxss.refused] };
}

/** One process of each: `{ms, cpu}`. */
export function native(root, input) {
  const runs = [];
  if (input.wxml.length + input.wxs.length > 0) runs.push(wcc(root, input.wxml, input.wxs));
  if (input.wxss.length > 0) runs.push(wcsc(root, input.wxss));
  return { ms: runs.reduce((sum, run) => sum + run.ms, 0), cpu: runs.reduce((sum, run) => sum + run.cpu, 0) };
}

/** Full compiles by miniprogram-ci in this process and its worker: `{ms: […], files}`. It caches in memory and below the
 * current folder. Needs neither key nor network: the attributes of the account and
 * the list of extensions, which it would ask its server for, are given. */
async function compileWithCi(root, rounds, keepCaches) {
  const own = (module) => require(`miniprogram-ci/dist/${module}`);
  const lists = own('utils/white_ext_list');
  const known = { GameWhiteList: new Set(lists.GameWhiteList), MiniProgramWhiteList: new Set(lists.MiniProgramWhiteList) };
  lists.getWhiteExtList = async () => known;
  const { Project, getCompiledResult } = require('miniprogram-ci');
  const { DefaultProjectAttr } = own('config/config');
  const { summerCompilerFactory } = own('modules/createSummer');
  const attr = async () => DefaultProjectAttr;
  const ms = [];
  let files = 0;
  for (let round = 0; round < rounds; round++) {
    if (!keepCaches) await summerCompilerFactory.summerCompiler?.clearCache();
    const start = performance.now();
    const project = new Project({ appid: 'wx0000000000000000', type: 'miniProgram', projectPath: root, privateKey: 'none', attr, ignores: ['node_modules/**/*'] });
    files = Object.keys(await getCompiledResult({ project, setting: { es6: false, minify: false } })).length;
    ms.push(performance.now() - start);
  }
  return { ms, files };
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv[2]?.startsWith('ci')) {
  const print = console.log;
  const root = path.resolve(process.argv[3]);
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'sampan-ci-'));
  process.on('exit', () => fs.rmSync(scratch, { recursive: true, force: true }));
  process.chdir(scratch);
  for (const name of ['log', 'info', 'warn', 'error']) console[name] = () => {};
  try {
    print(JSON.stringify(await compileWithCi(root, Number(process.argv[4]), process.argv[2] === 'ci-kept')));
    process.exit(0);
  } catch (error) {
    print(JSON.stringify({ error: String(error?.message ?? error).split('\n')[0].slice(0, 200) }));
    process.exit(1);
  }
}
