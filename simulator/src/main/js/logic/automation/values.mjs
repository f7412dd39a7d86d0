// Values on their way to the tool: JSON only, whatever the app gave.

/** @param {unknown} value @returns {any} a JSON copy; functions and what cannot be copied are left out, cycles become text */
export function toJson(value) {
  const open = [];
  function copy(one) {
    if (one === null || typeof one === 'string' || typeof one === 'boolean') return one;
    if (typeof one === 'number') return Number.isFinite(one) ? one : null;
    if (typeof one === 'bigint') return String(one);
    if (typeof one !== 'object') return undefined;
    if (one instanceof Error) return { message: one.message, stack: one.stack };
    if (typeof one.toJSON === 'function') return copy(one.toJSON());
    if (open.includes(one)) return '[Circular]';
    open.push(one);
    const made = Array.isArray(one) ? Array.from(one, (item) => copy(item) ?? null) : copyMembers(one);
    open.pop();
    return made;
  }
  function copyMembers(one) {
    const made = {};
    for (const key of Object.keys(one)) {
      const member = copy(one[key]);
      if (member !== undefined) made[key] = member;
    }
    return made;
  }
  return copy(value);
}

/** Follows `a.b[0].c`. An empty path is the value itself. @param {any} value @param {string} [path] */
export function atPath(value, path) {
  if (path === undefined || path === null || path === '') return value;
  let found = value;
  for (const key of String(path).replace(/\[(\w+)\]/g, '.$1').split('.')) {
    if (key === '') continue;
    if (found === undefined || found === null) return undefined;
    found = found[key];
  }
  return found;
}

/** Calls a method of an instance by name. @param {any} owner @param {string} label for the error, `page` or `component` */
export async function callMethod(owner, label, { method, args }) {
  if (typeof owner?.[method] !== 'function') throw new Error(`${label}.${method} not exists`);
  return { result: toJson(await owner[method](...(args ?? []))) };
}
