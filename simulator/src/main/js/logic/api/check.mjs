// Parameter checks of `wx.*` with the platform's own words.

/** @typedef {import('../../shared/api-table-read.mjs').Field} Field */

const EXPECTED = { s: 'String', n: 'Number', b: 'Boolean', A: 'Array', O: 'Object' };

/** Name of a value's type as the platform prints it: String, Undefined, Null, Array, Date … @param {unknown} value */
export const typeName = (value) => Object.prototype.toString.call(value).slice(8, -1);

/** @param {unknown} value @param {string} letter @param {string} label @returns {string} empty when it fits */
export function checkType(value, letter, label) {
  const wanted = EXPECTED[letter];
  return !wanted || typeName(value) === wanted ? '' : `${label} should be ${wanted} instead of ${typeName(value)};`;
}

/**
 * @param {unknown} options what the app gave @param {Field[]} fields the ones to check
 * @returns {string} empty, or what is wrong: `parameter.url should be String instead of Undefined;`
 */
export function checkOptions(options, fields) {
  if (options === undefined || options === null) {
    return fields.length ? `parameter should be Object instead of ${typeName(options)};` : '';
  }
  if (typeof options !== 'object' && typeof options !== 'function') return `parameter should be Object instead of ${typeName(options)};`;
  return fields.map((field) => checkType(options[field.name], field.type, `parameter.${field.name}`)).join('');
}
