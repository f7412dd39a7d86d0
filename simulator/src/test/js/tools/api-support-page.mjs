// The text of docs/api-support.md.

const TITLES = { works: 'Works', 'as the tool': 'Answers as a desktop tool does', 'not yet': 'Not supported yet' };

/** @param {Map<string, import('../../../main/js/logic/api/install.mjs').ApiState>} states @returns {string} */
export function supportPage(states) {
  const lines = [
    '# Support of `wx.*`', '',
    'Generated from the code by `simulator/src/test/js/tools/make-api-support.mjs`.', '',
    'Every documented name exists. *Works*: does the thing. *Answers as a desktop tool does*: made-up data or nothing to see, no failure.',
    '*Not supported yet*: asynchronous calls fail with `<api>:fail not supported yet`, makers give objects whose members do nothing, `on…` registers and is never called; the console says so once per name.', '',
    '| state | names |', '|---|---|',
  ];
  for (const state of Object.keys(TITLES)) lines.push(`| ${TITLES[state]} | ${[...states.values()].filter((one) => one === state).length} |`);
  for (const [state, title] of Object.entries(TITLES)) {
    lines.push('', `## ${title}`, '');
    const byLetter = new Map();
    for (const name of [...states.keys()].filter((one) => states.get(one) === state).sort()) byLetter.set(name[0], [...(byLetter.get(name[0]) ?? []), `\`${name}\``]);
    for (const names of byLetter.values()) lines.push(`${names.join(' ')}  `);
  }
  return `${lines.join('\n')}\n`;
}
