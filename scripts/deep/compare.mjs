// Full compiles of apps by this compiler and by the official tools, in one run. Prints the table of docs/benchmarks.md.
// node scripts/deep/compare.mjs ROUNDS FOLDER…   (started by scripts/bench.sh compile; FULL_COMPILE is the command of our
// half, CHECK that of `sampan check`). A folder is an app, or holds apps.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { appRoots, childrenCpu, native, nativeInput } from './peers.mjs';

const rounds = Number(process.argv[2]);
const roots = process.argv.slice(3).flatMap((folder) => appRoots(path.resolve(folder)));
const PEERS = fileURLToPath(new URL('peers.mjs', import.meta.url));
const say = (text) => process.stderr.write(`${text}\n`);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const times = (count, make) => Array.from({ length: count }, make);

/** One process from its start to its end: `{ms, cpu, status, output}`. */
function timed(command, args) {
  const cpu = childrenCpu();
  const start = performance.now();
  const run = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  return { ms: performance.now() - start, cpu: childrenCpu() - cpu, status: run.status, output: run.stdout };
}

/** The largest resident memory of a process, in MB, by looking while it runs. */
function peakMemory(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'ignore' });
    let peak = 0;
    const watch = setInterval(() => {
      try {
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0));
      } catch { /* it has ended */ }
    }, 5);
    child.on('exit', () => { clearInterval(watch); done(Math.round(peak / 1024)); });
  });
}

function ours(inputs) {
  const [command, ...args] = process.env.FULL_COMPILE.split(' ');
  const run = spawnSync(command, [...args, String(rounds)], {
    input: inputs.map((input) => JSON.stringify(input)).join('\n'), encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error('our half failed');
  return run.stdout.trim().split('\n').map((line) => JSON.parse(line));
}

function officialWhole(root, kept) {
  const run = timed('node', [PEERS, kept ? 'ci-kept' : 'ci', root, String(rounds + 1)]);
  const result = JSON.parse(run.output.trim().split('\n').at(-1) || '{"error":"no answer"}');
  return result.error ? { error: result.error } : { ms: median(result.ms.slice(1)) };
}

/** The first folder of each path that tells it from the others. */
const shared = roots[0].split('/').findIndex((part, i) => roots.some((root) => root.split('/')[i] !== part));
const names = roots.map((root) => root.split('/')[shared < 0 ? root.split('/').length - 1 : shared]);

const rows = [];
say(`${roots.length} apps, medians of ${rounds} rounds`);
const inputs = roots.map((root) => ({ root, ...nativeInput(root) }));
const own = ours(inputs);
for (const [i, input] of inputs.entries()) {
  const { root } = input;
  const measured = own[i];
  const name = names[i];
  say(name);
  const natives = times(rounds, () => native(root, input));
  const row = {
    name,
    pages: measured.pages,
    files: input.wxml.length + input.wxs.length + input.wxss.length,
    refused: input.refused,
    native: median(natives.map((run) => run.ms)),
    nativeCpu: median(natives.map((run) => run.cpu)),
    kbPerPage: measured.retained / Math.max(1, measured.pages) / 1024,
  };
  for (const kind of ['single', 'singleCpu', 'several', 'whole', 'wholeCpu', 'again']) row[kind] = median(measured[kind]);
  const warm = officialWhole(root, false);
  if (warm.error) {
    row.failed = warm.error;
  } else {
    row.ci = warm.ms;
    row.ciKept = officialWhole(root, true).ms;
    row.ciCold = median(times(rounds, () => timed('node', [PEERS, 'ci', root, '1']).ms));
  }
  const cold = times(rounds, () => timed(process.env.CHECK, ['check', root]));
  row.cold = median(cold.map((run) => run.ms));
  row.peak = await peakMemory(process.env.CHECK, ['check', root]);
  rows.push(row);
}

const ms = (value) => value === undefined ? '-' : value < 10 ? value.toFixed(1) : value.toFixed(0);
const ratio = (theirs, mine) => theirs === undefined ? '-' : `${(theirs / mine).toFixed(1)}×`;
const PAIRS = [['native', 'single'], ['native', 'several'], ['ci', 'whole'], ['ciKept', 'again'], ['ciCold', 'cold']];
const cells = (row) => `${ms(row.native)} | ${ms(row.single)} | ${ratio(row.native, row.single)} | ${ms(row.several)} | ${ratio(row.native, row.several)}`
  + ` | ${ms(row.ci)} | ${ms(row.whole)} | ${ratio(row.ci, row.whole)} | ${ms(row.ciKept)} | ${ms(row.again)} | ${ratio(row.ciKept, row.again)}`
  + ` | ${ms(row.ciCold)} | ${ms(row.cold)} | ${ratio(row.ciCold, row.cold)}`;

console.log('| app | pages | files | wcc + wcsc (ms) | ours, 1 thread | ratio | ours | ratio | miniprogram-ci warm | ours warm | ratio | miniprogram-ci again | ours again | ratio | miniprogram-ci cold | `sampan check` | ratio | peak MB | KB per page |');
console.log(`|${'---|'.repeat(19)}`);
for (const row of rows) console.log(`| ${row.name} | ${row.pages} | ${row.files} | ${cells(row)} | ${row.peak} | ${row.kbPerPage.toFixed(0)} |`);

/** Both sides over the apps that both compile. */
function summary(name, combine) {
  const parts = PAIRS.map(([theirs, mine]) => {
    const both = rows.filter((r) => r[theirs] > 0 && r[mine] > 0);
    return ratio(combine(both.map((r) => r[theirs])), combine(both.map((r) => r[mine])));
  });
  console.log(`| **${name}** | | | | | ${parts[0]} | | ${parts[1]} | | | ${parts[2]} | | | ${parts[3]} | | | ${parts[4]} | | |`);
}
const sum = (values) => values.reduce((a, b) => a + b, 0);
summary('total', sum);
summary('geometric mean', (values) => Math.exp(sum(values.map(Math.log)) / values.length));
const cpu = (key) => sum(rows.map((row) => row[key]));
console.log(`\nProcessor time: wcc + wcsc ${ms(cpu('nativeCpu'))} ms, ours on one thread ${ms(cpu('singleCpu'))} ms; ours, whole apps, ${ms(cpu('wholeCpu'))} ms.`);
console.log(`Kept per compiled page: ${(sum(own.map((one) => one.retained)) / sum(rows.map((row) => row.pages)) / 1024).toFixed(0)} KB.\n`);
for (const row of rows) {
  if (row.failed) console.log(`* miniprogram-ci does not compile ${row.name}: ${row.failed}`);
  for (const { file, reason } of row.refused) console.log(`* ${row.name}: left out ${file}, which the native compiler refuses: ${reason}`);
}
